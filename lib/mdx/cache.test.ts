import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { openArticleCache } from './cache.ts'
import { compileArticle } from './compile.ts'

const article = { path: 'a.mdx', format: 'mdx', body: '## One\n\n<Callout>x</Callout>' } as const
const components = new Set(['Callout', 'Card'])

test('an article is compiled, and stored where fileOf says', async (t) => {
  const cache = await openArticleCache(join(await folderOf(t, {}), 'new/articles'), components)
  const compiled = await cache.get(article)
  assert.deepEqual(compiled, await compileArticle(article, components))
  assert.deepEqual(JSON.parse(await readFile(cache.fileOf(article), 'utf8')), compiled)
})

test('the second get reads what the first one stored, in a cache opened anew, too', async (t) => {
  const folder = await folderOf(t, {})
  const first = await openArticleCache(folder, components)
  const compiled = { ...(await first.get(article)), code: 'return "stored"' }
  await writeFile(first.fileOf(article), JSON.stringify(compiled))
  assert.deepEqual(await first.get(article), compiled)
  const second = await openArticleCache(folder, new Set([...components].toReversed()))
  assert.deepEqual(await second.get(article), compiled)
})

const changes = [
  ['body', { ...article, body: '## Two' }],
  ['path', { ...article, path: 'b.mdx' }],
  ['format', { ...article, format: 'md' }],
] as const

for (const [name, changed] of changes)
  test(`a changed ${name} is compiled anew`, async (t) => {
    const cache = await openArticleCache(await folderOf(t, {}), components)
    await cache.get(article)
    assert.equal(dirname(cache.fileOf(changed)), dirname(cache.fileOf(article)))
    assert.notEqual(cache.fileOf(changed), cache.fileOf(article))
    assert.deepEqual(await cache.get(changed), await compileArticle(changed, components))
  })

test('an article is compiled anew where there is another component', async (t) => {
  const folder = await folderOf(t, {})
  const [before, after] = [new Set(['Card']), components]
  const said = await (await openArticleCache(folder, before)).get(article)
  const then = await (await openArticleCache(folder, after)).get(article)
  assert.deepEqual([said.problems.length, then.problems.length], [1, 0])
})

test('an article is compiled anew when a file that it asked for has changed, is new or is gone', async (t) => {
  const cache = await openArticleCache(await folderOf(t, {}), components)
  const including = (files: Record<string, string>) => ({
    path: 'a.mdx',
    format: 'mdx' as const,
    body: '<Include file="b.txt" />',
    readText: (path: string) => {
      const text = files[path]
      return text === undefined ? { fault: `there is no file ${path}` } : { file: path, text }
    },
  })
  const codes: string[] = []
  const states: Record<string, string>[] = [
    { 'b.txt': 'first text' },
    { 'b.txt': 'second text' },
    {},
    { 'b.txt': 'second text' },
  ]
  for (const files of states) codes.push((await cache.get(including(files))).code)
  assert.deepEqual(
    codes.map((code) => [/first text/.test(code), /second text/.test(code)]),
    [
      [true, false],
      [false, true],
      [false, false],
      [false, true],
    ],
  )
})
