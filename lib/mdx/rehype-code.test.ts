import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import { compileArticle } from './compile.ts'

const files: Readonly<Record<string, string>> = { 'a.ts': 'one\ntwo\n' }

async function compile(body: string) {
  return compileArticle(
    {
      path: 'a.md',
      format: 'md',
      body,
      readText: (path) => {
        const text = files[path]
        return text === undefined ? { fault: `there is no file ${path}` } : { file: path, text }
      },
    },
    new Set(),
  )
}

const listed = '\n    The page on code blocks of the manual lists the options.'
const named = '\n    Name a text file of the content folder, and lines that it has.'

const faults: [body: string, said: string][] = [
  ['\n```js {2}\na\n```', `a.md:2:1 warning: line 2 is outside of the block, which has 1${listed}`],
  ['```js collapse={1-4}\na\n```', `a.md:1:1 warning: line 4 is outside of the block, which has 1${listed}`],
  ['```js colour="red"\na\n```', `a.md:1:1 warning: a code block has no option "colour"${listed}`],
  ['```ts file="b.ts"\n```', `a.md:1:1 error: code block: there is no file b.ts${named}`],
  [
    '```ts file="a.ts" lines="2-5"\n```',
    `a.md:1:1 error: code block: line 5 is outside of the file, which has 2${named}`,
  ],
  [
    '```nope\na\n```',
    'a.md:1:1 warning: unknown code language "nope"; shown as plain text\n    Use a name such as bash, dockerfile, json, text.',
  ],
]
for (const [body, said] of faults)
  test(`${JSON.stringify(body)} is said with its line, and the rest is shown`, async () => {
    const { problems, code } = await compile(`${body}\n\nThe rest.`)
    assert.deepEqual(problems.map(formatProblem), [said])
    assert.match(code, /The rest/)
  })

test('lines of a file are numbered as in the file', async () => {
  const { code } = await compile('```ts file="a.ts" lines="2" showLineNumbers\n```')
  assert.match(code, /data-n=\\?"2\\?"/)
})

test('code with markup in it stays text, whatever is marked in it', async () => {
  const { code } = await compile('```html {1} "b" /i/ ins={1}\n<b onclick="x">&amp;</b><i>\n```')
  const html: string = JSON.parse(/html: ("(?:[^"\\]|\\.)*")/.exec(code)?.[1] ?? '""')
  assert.deepEqual([...new Set(html.match(/<\/?\w+/g))].toSorted(), [
    '</ins',
    '</mark',
    '</span',
    '<ins',
    '<mark',
    '<span',
  ])
  assert.equal(html.replace(/<[^>]*>/g, ''), '&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt;&lt;i&gt;')
})

test('a long block that folds shows its first lines, a short one all', async () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n')
  const folded = async (count: number) =>
    /<summary>[^<]*/.exec((await compile(`\`\`\`text collapse\n${lines(count)}\n\`\`\``)).code)?.[0]
  assert.equal(await folded(20), undefined)
  assert.equal(await folded(21), '<summary>6 lines')
})
