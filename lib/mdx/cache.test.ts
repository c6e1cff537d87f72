import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import type { IncludedFile } from '../shortcodes/shortcode.ts'
import { readEntry } from '../store/entry.ts'
import { openArticleCache } from './cache.ts'
import { type ArticleSource, compileArticle } from './compile.ts'
import { runCompileTask } from './compile-task.ts'
import { compileWithFiles } from './compile-with-files.ts'
import { noFiles } from './no-files.ts'

const article = { path: 'a.mdx', format: 'mdx', body: '## One\n\n<Callout>x</Callout>' } as const
const components = new Set(['Callout', 'Card'])

/** Opens a cache that has what compiling an article gives. */
async function openWith(t: TestContext, source: ArticleSource) {
  const cache = openArticleCache(join(await folderOf(t, {}), 'new/articles'), components)
  const key = cache.keyOf(source)
  return { cache, key, kept: cache.write(key, await compileArticle(source, components)) }
}

test('what an article is compiled to is kept, its code in a file of its own', async (t) => {
  const { cache, key, kept } = await openWith(t, article)
  const { code, ...facts } = await compileArticle(article, components)
  assert.deepEqual(kept, { key, ...facts })
  assert.deepEqual(cache.read(key, noFiles), kept)
  assert.equal(readEntry(cache.codeFileOf(key)), code)
})

test('what has lost its code is not known', async (t) => {
  const { cache, key } = await openWith(t, article)
  await rm(cache.codeFileOf(key))
  assert.equal(cache.read(key, noFiles), undefined)
})

const changes: [name: string, changed: ArticleSource][] = [
  ['body', { ...article, body: '## Two' }],
  ['path', { ...article, path: 'b.mdx' }],
  ['format', { ...article, format: 'md' }],
]
for (const [name, changed] of changes)
  test(`a changed ${name} is another article`, async (t) => {
    const { cache } = await openWith(t, article)
    assert.equal(cache.read(cache.keyOf(changed), noFiles), undefined)
  })

test('the order of components means nothing; another component makes another article', async (t) => {
  const folder = await folderOf(t, {})
  const keyWith = (names: string[]) => openArticleCache(folder, new Set(names)).keyOf(article)
  assert.equal(keyWith(['Card', 'Callout']), keyWith(['Callout', 'Card']))
  assert.notEqual(keyWith(['Card']), keyWith(['Callout', 'Card']))
})

test('markup that is read in another way is another article', async (t) => {
  const folder = await folderOf(t, {})
  const keyWith = (unsafe: boolean) => openArticleCache(folder, components, { unsafe }).keyOf(article)
  assert.notEqual(keyWith(true), keyWith(false))
})

const including = { path: 'a.mdx', format: 'mdx', body: '<Include file="b.txt" />' } as const
const reader =
  (text?: string) =>
  (path: string): IncludedFile =>
    text === undefined ? { fault: `there is no file ${path}` } : { file: path, text }

test('a file that an article includes is found by compiling it', async () => {
  const run = (text?: string) =>
    compileWithFiles({ source: including, components, markup: {} }, reader(text), runCompileTask)
  assert.match((await run('first text')).code, /first text/)
  const { problems } = await run()
  assert.match(problems.map(({ reason }) => reason).join(), /there is no file b\.txt/)
})

test('the code that an article had with other files stays what it was', async (t) => {
  const { cache, key, kept } = await openWith(t, { ...including, readText: reader('first text') })
  const second = await compileArticle({ ...including, readText: reader('second text') }, components)
  const { key: other } = cache.write(key, second)
  assert.match(readEntry(cache.codeFileOf(kept.key)) ?? '', /first text/)
  assert.match(readEntry(cache.codeFileOf(other)) ?? '', /second text/)
})

test('an article is not known any more when a file that it included has changed or is gone', async (t) => {
  const { cache, key } = await openWith(t, { ...including, readText: reader('first text') })
  const isKnown = (text?: string) => cache.read(key, reader(text)) !== undefined
  assert.deepEqual([isKnown('first text'), isKnown('second text'), isKnown()], [true, false, false])
})
