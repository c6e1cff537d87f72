import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from './shortcodes.fixture.ts'

/** Source; what a `.md` article makes of it, as Hugo 0.111; what an `.mdx` article does, as GitHub. */
const strikes: [source: string, md: string, mdx?: string][] = [
  ['5.10~rc1~bpo11', '5.10~rc1~bpo11', '5.10<del>rc1</del>bpo11'],
  ['C:\\PROGRA~1\\MICROS~1', 'C:\\PROGRA~1\\MICROS~1', 'C:\\PROGRA<del>1\\MICROS</del>1'],
  ['~/.config and ~/.ssh', '~/.config and ~/.ssh'],
  ['~5 to ~10', '~5 to ~10'],
  ['~one~ word', '~one~ word', '<del>one</del> word'],
  ['~~gone~~', '<del>gone</del>'],
  ['x~~y~~z', 'x<del>y</del>z'],
  ['~~a ~b~ c~~', '<del>a ~b~ c</del>', '<del>a <del>b</del> c</del>'],
]
for (const [source, md, mdx = md] of strikes)
  for (const [format, html] of Object.entries({ md, mdx } as const))
    test(`${format}: ${source} becomes ${html}`, async () =>
      assert.equal(await render(source, { format: format === 'md' ? 'md' : 'mdx' }), `<p>${html}</p>`))

test('what an .mdx article includes of Markdown has the tildes of .md', async () => {
  const snippets = { 'a.md': '5.10~rc1~bpo11' }
  assert.equal(await render('{{< a >}}', { format: 'mdx', snippets }), '<p>5.10~rc1~bpo11</p>')
})

/** As in Hugo 0.111, whose notes may have labels of several words. */
const notes: [body: string, references: number, notes: string[]][] = [
  ['A[^a note] b.\n\n[^a note]: Text.', 1, ['Text.']],
  ['A[^a note] b[^a note] c[^n].\n\n[^a note]: Text.\n[^n]: N.', 3, ['Text.', 'N.']],
  ['![^a note]\n\n[^a note]: Text.', 1, ['Text.']],
  ['A[^*a* note].\n\n[^*a* note]: Text.\n\n    More.', 1, ['Text.', 'More.']],
  ['- A[^a note].\n\n  [^a note]: Text.', 1, ['Text.']],
  ['A[^no such].', 0, []],
  ['A[^a][ b].\n\n[^a]: Text.', 1, ['Text.']],
]
for (const [body, references, texts] of notes)
  test(`${JSON.stringify(body)} has ${references} references`, async () => {
    const html = await render(body)
    assert.equal(html.split('data-footnote-ref=').length - 1, references)
    const shown = html.split('</h2>')[1] ?? ''
    assert.deepEqual(shown.match(/(?<=<p>)[^<]*/g)?.map((text) => text.trim()) ?? [], texts)
  })
