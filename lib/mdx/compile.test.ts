import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import { compileArticle } from './compile.ts'

const components = new Set(['Callout', 'Card', 'Tab', 'Tabs'])

async function compile(body: string, format: 'md' | 'mdx' = 'mdx') {
  const { problems, ...rest } = await compileArticle({ path: `a.${format}`, format, body }, components)
  return { ...rest, said: problems.map(formatProblem) }
}

const brace = 'In .mdx a { begins an expression. Write \\{ for a brace, or put the text in backticks.'
const less =
  'In .mdx a < begins a tag. Write \\< for the sign, put the text in backticks, and write comments as {/* … */}.'
const close = 'Close every tag; put tags that hold paragraphs on lines of their own.'
const name = 'expected a character that can start a name, such as a letter, `$`, or `_`'

const broken = [
  [
    'an unknown component',
    '\n\nText <Calout>x</Calout>',
    'a.mdx:3:6 error: unknown component <Calout>\n    Known components: Callout, Card, Tab, Tabs. One of your own needs an import.',
  ],
  [
    'a tag that is not closed',
    '\n\nText.\n\n<Callout>\n\nMore.',
    `a.mdx:5:1 error: Expected a closing tag for \`<Callout>\` (5:1-5:10)\n    ${close}`,
  ],
  [
    'a tag that is closed by another',
    '<Callout>\n\nText.\n\n</Card>',
    `a.mdx:5:1 error: Unexpected closing tag \`</Card>\`, expected corresponding closing tag for \`<Callout>\` (1:1-1:10)\n    ${close}`,
  ],
  [
    'a bare brace',
    'Text.\n\nUse { here.',
    `a.mdx:3:12 error: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`\n    ${brace}`,
  ],
  [
    'an expression that does not parse',
    'A {1 +} b',
    `a.mdx:1:7 error: Could not parse expression with acorn: Unexpected token\n    ${brace}`,
  ],
  [
    'a bare less-than sign',
    'if a <3',
    `a.mdx:1:7 error: Unexpected character \`3\` (U+0033) before name, ${name}\n    ${less}`,
  ],
  [
    'an HTML comment',
    'Text.\n\n<!-- x -->',
    `a.mdx:3:2 error: Unexpected character \`!\` (U+0021) before name, ${name}\n    ${less}`,
  ],
  [
    'an export of another module',
    "export { a } from './b.ts'",
    'a.mdx:1:1 error: an article cannot export from another module\n    Import what the article uses.',
  ],
] as const

for (const [name, body, problem] of broken)
  test(`${name} is an error, and the page is empty`, async () => {
    const { said, code } = await compile(body)
    assert.deepEqual(said, [problem])
    assert.equal(code, 'return { default: () => null }')
  })

test('all unknown components are errors at once', async () => {
  assert.equal((await compile('<A/>\n\n<B.C/> and <D>x</D>')).said.length, 3)
})

test('an unknown code language is a warning, and the page is not empty', async () => {
  const { said, code } = await compile('Text.\n\n```nope title="x"\na\n```')
  assert.deepEqual(said, [
    'a.mdx:3:1 warning: unknown code language "nope"; shown as plain text\n    Use a name such as bash, dockerfile, json, text.',
  ])
  assert.match(code, /CodeBlock/)
})

test('a stray closing tag has a hint', async () =>
  assert.match((await compile('</Callout>')).said.join(), /\n {4}\S/))

const fine = [
  ['components of the project', '<Callout>\n\nText.\n\n</Callout>'],
  [
    'components that the article declares',
    'export const Own = () => null\nexport function Two() {}\n\n<Own/><Two/>',
  ],
  [
    'components that the article imports',
    "import One, { Two as Three } from './x.tsx'\nimport * as Four from 'y'\n\n<One/><Three/><Four.Five/>",
  ],
  ['expressions and comments', 'export const a = 1\n\n{a + 1} {/* note */}'],
  ['tags of HTML', '<div>\n\n<b>x</b>\n\n</div>'],
  ['escapes', '1 \\< 2, \\{x}, `{y}`, a < b'],
] as const

for (const [name, body] of fine)
  test(`${name} are no problem`, async () => assert.deepEqual((await compile(body)).said, []))

test('links, images, anchors and imports are listed as written, where they stand', async () => {
  const body = `import Counter, { step } from './counter.tsx'

A [link](../b.md#x), ![image](./c.png), <a id="own" href="/d/">tag</a>, [by name][e].

<img src="f.png" alt="" />

<Card title="T" href="./g.md">inner</Card>

[e]: /e/ "title"

![by name][h]

[h]: /h.png
`
  const { links, anchors, imports, said } = await compile(body)
  assert.deepEqual(
    links.map(({ kind, target, line, column }) => `${line}:${column} ${kind} ${target}`),
    [
      '3:3 link ../b.md#x',
      '3:22 image ./c.png',
      '3:41 link /d/',
      '5:1 image f.png',
      '7:1 link ./g.md',
      '9:1 link /e/',
      '13:1 image /h.png',
    ],
  )
  assert.deepEqual(anchors, ['own'])
  assert.deepEqual(imports, [{ source: './counter.tsx', names: ['default', 'step'], line: 1, column: 1 }])
  assert.deepEqual(said, [])
})

test('headings are listed, and each begins a section of plain text', async () => {
  const body = `Before **it**.

## One \`two\`

A [link](x.md) and
a line.

- item
- item

| a | b |
| - | - |
| c | d |

### Three

<Callout title="Mind">Inner {1 + 1} text.</Callout>

\`\`\`sh
echo
\`\`\`

![a picture](x.png)
`
  const { headings, sections } = await compile(body)
  assert.deepEqual(headings, [
    { depth: 2, id: 'one-two', text: 'One two' },
    { depth: 3, id: 'three', text: 'Three' },
  ])
  assert.deepEqual(sections, [
    { id: '', heading: '', text: 'Before it.' },
    { id: 'one-two', heading: 'One two', text: 'A link and a line. item item a b c d' },
    { id: 'three', heading: 'Three', text: 'Mind Inner text. echo a picture' },
  ])
})
