import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileArticle } from './compile.ts'
import { render } from './shortcodes.fixture.ts'

/** Source, and what Hugo 0.111 makes of it, entities as letters, within its paragraph. */
const rows: [source: string, html: string][] = [
  // Escapes and references.
  ['\\--flag', '--flag'],
  ['\\"hi\\"', '"hi"'],
  ['&#45;&#45;', '--'],
  ['&quot;x&quot; &#x27;y&#x27;', '"x" \'y\''],
  ['\\... and .\\..', '... and ...'],
  ["\\'a\\' it\\'s", "'a' it's"],
  ['\\<< >\\>', '<< >>'],
  ['-\\-- and --\\-', '--- and –-'],
  ['"say \\"no\\" now"', '“say "no" now”'],
  ['**\\"a\\"**', '<strong>"a"</strong>'],
  ['\\"a\n\\"b', '"a\n"b'],
  // Quotes, by what stands on their sides.
  ['a="b"', 'a=“b”'],
  ["a='b'", 'a=‘b’'],
  ['点击"确定"按钮', '点击"确定"按钮'],
  ['"Foo"\'s', '“Foo”’s'],
  ['a lone 6" here', 'a lone 6" here'],
  ['5\'10" and 6\'2" tall', '5\'10" and 6\'2" tall'],
  ['"Monitor 21""', '“Monitor 21"”'],
  ['closed" alone', 'closed" alone'],
  ['"open alone', '“open alone'],
  ['("x") ["y"] {"a": "b"}', '(“x”) [“y”] {“a”: “b”}'],
  ['"x", "y".', '“x”, “y”.'],
  ['"He said "no" to me"', '“He said “no” to me”'],
  ['""', '""'],
  ["don't I'm you've l'été o'clock", 'don’t I’m you’ve l’été o’clock'],
  ["the '90s, 'tis, 'twas, 'em", 'the ’90s, ’tis, ’twas, ’em'],
  ["the dogs' bones", 'the dogs’ bones'],
  ["'single' and \"a 'b' c\"", '‘single’ and “a ‘b’ c”'],
  ['d\'"abord"', 'd’“abord”'],
  ['"multi\nline"', '“multi\nline”'],
  // Marks are punctuation to what stands beside them.
  ['*"foo"* "*foo*" x"*foo*"', '<em>“foo”</em> “<em>foo</em>” x"<em>foo</em>"'],
  ['"`e`" and `"c"`', '“<code>e</code>” and <code>"c"</code>'],
  ['"[l](/x)" and ["l"](/x)', '“<a href="/x">l</a>” and <a href="/x">“l”</a>'],
  // Dashes, dots, guillemets.
  ['a--b a---b a----b a-----b', 'a–b a—b a—-b a—–b'],
  ['.. ... .... a...b', '.. … …. a…b'],
  ['<<mot>> and << mot >>', '«mot» and « mot »'],
  ['"<<a>>" x<<b>>y', '“«a»” x«b»y'],
  ['<<https://x.example>>', '«<a href="https://x.example">https://x.example</a>»'],
  // Text of addresses.
  ['https://x.example/#a--b', '<a href="https://x.example/#a--b">https://x.example/#a--b</a>'],
  ['a--b@example.com', '<a href="mailto:a--b@example.com">a--b@example.com</a>'],
  ['<https://x.example/a--b>', '<a href="https://x.example/a--b">https://x.example/a--b</a>'],
  ['<a--b@example.com>', '<a href="mailto:a--b@example.com">a--b@example.com</a>'],
  ['"https://x.example/" -- it', '“<a href="https://x.example/">https://x.example/</a>” – it'],
  ['[t--u](/x--y)', '<a href="/x--y">t–u</a>'],
]
for (const [source, html] of rows)
  test(`${JSON.stringify(source)} is set as ${html}`, async () =>
    assert.equal(
      (await render(source)).replaceAll('&quot;', '"').replaceAll('&#x27;', "'"),
      `<p>${asText(html)}</p>`,
    ))

/** Angle brackets that are letters, as React writes them. */
function asText(html: string): string {
  return html.replaceAll('<<', '&lt;&lt;').replaceAll('>>', '&gt;&gt;')
}

/** Beyond Hugo, which sets an apostrophe before each `e`, `l`, `n` and `t`, and takes a link's text for any other. */
const ours: [source: string, html: string][] = [
  ["'test' and 'end'", '‘test’ and ‘end’'],
  ["'Twas", '’Twas'],
  [
    '[https://x.example/a--b](https://x.example/a--b)',
    '<a href="https://x.example/a--b">https://x.example/a--b</a>',
  ],
]
for (const [source, html] of ours)
  test(`${source} is set as ${html}, unlike in Hugo`, async () =>
    assert.equal(await render(source), `<p>${html}</p>`))

/** Cells of a row, and what Hugo 0.111.3 makes of them. */
const cells: [row: string, html: string][] = [
  ['"x | y"', '<td>“x</td><td>y”</td>'],
  ["'a | b'", '<td>‘a</td><td>b’</td>'],
  ['6" | 5"', '<td>6"</td><td>5"</td>'],
  ['y" | "q"', '<td>y"</td><td>“q”</td>'],
  ['`"` | "q"', '<td><code>"</code></td><td>“q”</td>'],
]
for (const [row, html] of cells)
  test(`cells ${row} are set as ${html}`, async () => {
    const shown = await render(`| a | b |\n|--|--|\n| ${row} |`)
    assert.ok(shown.replace(/\n/g, '').replaceAll('&quot;', '"').includes(`<tr>${html}</tr>`), shown)
  })

test('an address that is no link, because the site wants none, is left as written', async () => {
  const article = { path: 'a.md', format: 'md', body: 'https://x.example/#a--b -- b' } as const
  const { code } = await compileArticle(article, new Set(), { linkify: false })
  assert.match(code, /children: "https:\/\/x.example\/#a--b – b"/)
})

test('a text with escapes is one string', async () => {
  const { code } = await compileArticle({ path: 'a.md', format: 'md', body: 'a \\" b &amp; c' }, new Set())
  assert.match(code, /children: "a \\" b & c"/)
})

test('a heading with escapes has the text of its letters and the id of its source', async () => {
  const article = { path: 'a.md', format: 'md', body: '## A \\"b\\" c' } as const
  const { headings } = await compileArticle(article, new Set())
  assert.deepEqual(headings, [{ depth: 2, id: 'a-b-c', text: 'A "b" c' }])
})
