import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileArticle } from './compile.ts'

const files: Readonly<Record<string, string>> = {
  'good.csv': 'a,b\n1,2\n',
  'bad.csv': 'a,b\n1,2\n3\n',
  'image.png': 'x',
}

async function problemsOf(body: string) {
  const { problems } = await compileArticle(
    {
      path: 'a.mdx',
      format: 'mdx',
      body,
      readText: (path) => {
        const text = files[path]
        return text === undefined ? { fault: `there is no file ${path}` } : { file: path, text }
      },
    },
    new Set(['DataTable']),
  )
  return problems.map(({ line, reason }) => `${line} ${reason}`)
}

const cases: [body: string, problem: string][] = [
  ['Text.\n\n<DataTable file="none.csv" />', '3 there is no file none.csv'],
  ['<DataTable file="image.png" />', '1 png holds no table'],
  ['\n<DataTable file="bad.csv" />', '2 bad.csv:3: Invalid Record Length: expect 2, got 1'],
  ['<DataTable file="good.csv" sort="c" />', '1 there is no column "c"; there are a, b'],
  ['<DataTable>\nWords.\n</DataTable>', '1 the data table has neither a file nor a code block'],
  ['<DataTable>\n\n```yaml\n- a: 1\n- b\n```\n\n</DataTable>', '5 it is not a list of records'],
]
for (const [body, problem] of cases)
  test(`${JSON.stringify(body)} is a problem with its line`, async () =>
    assert.deepEqual(await problemsOf(body), [problem]))
