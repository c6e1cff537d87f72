import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from './shortcodes.fixture.ts'

/** A heading; what the contents say of it; what search and summaries say of it as a paragraph. */
const rows: [source: string, heading: string, format?: 'mdx', paragraph?: string][] = [
  ['Press {{< kbd "Ctrl+K" >}}', 'Press Ctrl+K'],
  ['Press {{< kbd >}}g i{{< /kbd >}} now', 'Press g i now'],
  ['State {{< badge "New" >}}', 'State New'],
  ['State {{< badge content="Beta" type="info" >}}', 'State Beta'],
  ['{{< icon name="star" label="Starred" >}} A', 'Starred A'],
  ['{{< icon "star" >}} A', 'A'],
  ['Press <Kbd keys="Ctrl+K" /> and <Kbd keys={5} />', 'Press Ctrl+K and 5', 'mdx'],
  ['State <Badge text="New" type="tip" />', 'State New', 'mdx'],
  ['<Icon name="star" label="Starred" /> A', 'Starred A', 'mdx'],
  ['{{< key "Tab" >}} A', 'Tab A'],
  ['A `b` **c** ![d](/e.png)', 'A b c d', undefined, 'A b c'],
  ['A word[^1].', 'A word.'],
]
const templates = { 'key.html': '<kbd class="k">{{ .Get 0 }}</kbd>' }
const note = '\n\n[^1]: Note.\n'

for (const [source, heading, format = 'md', paragraph = heading] of rows) {
  const body = source.includes('[^1]') ? (text: string) => text + note : (text: string) => text
  test(`${format}: the words of ${source} in a heading`, async () => {
    const { headings, sections } = await compile(body(`## ${source}`), { format, templates })
    assert.deepEqual([headings[0]?.text.trim(), sections[1]?.heading.trim()], [heading, heading])
  })
  test(`${format}: the words of ${source} in a paragraph`, async () => {
    const { sections, opening } = await compile(body(source), { format, templates })
    assert.equal(opening, paragraph)
    assert.ok(sections[0]?.text.startsWith(heading), sections[0]?.text)
  })
}

test('what a component shows apart from the line has a space behind it', async () => {
  const { sections } = await compile('{{< details "Title" >}}Text.{{< /details >}}')
  assert.equal(sections[0]?.text, 'Title Text.')
})
