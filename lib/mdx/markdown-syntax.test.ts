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
