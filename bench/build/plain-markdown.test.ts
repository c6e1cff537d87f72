import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainMarkdown } from './plain-markdown.ts'

const cases: [name: string, body: string, plain: string][] = [
  ['shortcode calls', 'A {{< ref "b" >}}b{{% /note %}} c', 'A b c'],
  ['HTML and comments', '<p class="a">One</p> <!-- two\n --> three<br/>', 'One  three'],
  ['scripts, with what they hold', 'a <script>let b = 1</script> c', 'a  c'],
  ['a sign that is no tag', 'a < b and <https://example.org/>', 'a < b and https://example.org/'],
  [
    'imports, exports and JSX',
    "import A from './a'\n\nexport const b = {\n  c: 1\n}\n\n<A b={{ c: 1 }}>d {e}</A>",
    'd',
  ],
  ['attributes', '## Heading {#id .class}\n\nText\n{.class}', '## Heading\n\nText'],
  ['pictures', 'a ![b](c.png "d") e', 'a  e'],
  [
    'links within the site',
    '[a `b`](/c/(d)) and [e](https://example.org/f)',
    'a `b` and [e](https://example.org/f)',
  ],
  ['definitions, but no footnotes', '[a][b] c[^1]\n\n[b]: /d\n\n[^1]: e', '[a][b] c[^1]\n\n[^1]: e'],
  ['alerts and containers', '> [!NOTE]\n> a\n\n:::tip\nb\n:::', '>\n> a\n\nb'],
  ['code', '```JS {hl_lines=[1]}\n<a b="{c}">\n```\n\n`<d>{e}`', '```js\n<a b="{c}">\n```\n\n`<d>{e}`'],
  ['calls in code', '~~~\n{{< a >}}\n~~~', '~~~text\n{{ < a >}}\n~~~'],
  [
    'unknown and drawn languages',
    '```mermaid\na\n```\n\n```nonesuch\nb\n```',
    '```text\na\n```\n\n```text\nb\n```',
  ],
  ['a fence in a list', '- ```sh\n  a <b>\n  ```\n- c', '- ```sh\n  a <b>\n  ```\n- c'],
  ['a fence in a fence', '````md\n```js\na\n```\n````', '````md\n```js\na\n```\n````'],
]
for (const [name, body, plain] of cases) {
  test(`plain Markdown: ${name}`, () => assert.equal(plainMarkdown(body, true), `${plain}\n`))
}

test('a sentence of Markdown may begin with “import”', () => {
  assert.equal(plainMarkdown('import it', false), 'import it\n')
})
