import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { type FinishedBuild, findFinished, noteEdited, noteFinished } from './finished-build.ts'
import { newPublication, type PublishedFile, writePublished } from './published-record.ts'

const now = Date.parse('2025-06-01T00:00:00Z')
const hour = 3_600_000
const summary = {
  articles: 1,
  compiled: 1,
  pictures: { all: 0, resized: 0 },
  pages: 1,
  rendered: 1,
  files: 1,
  written: 1,
  redirects: 0,
}

/** A site that was built, and what is known of it. */
async function prepare(t: TestContext, turns: readonly number[] = [], begun = Date.now() + hour) {
  const folder = await folderOf(t, { 'content/a.md': 'A', 'out/a/index.html': 'A', 'out/index.html': '' })
  const out = join(folder, 'out')
  publish(out)
  const inputs = { content: join(folder, 'content'), trees: [], lists: [] }
  const build: Omit<FinishedBuild, 'state' | 'publication' | 'from' | 'until'> = {
    setting: 'as asked',
    inputs,
    problems: [],
    summary,
    lines: ['a line'],
  }
  noteFinished(out, build, begun, now, turns)
  return { folder, out }
}

function publish(out: string, key = 'key'): void {
  const paths = ['a/index.html', 'index.html']
  const files = paths.map((path): [string, PublishedFile] => {
    const { size, mtimeMs } = statSync(join(out, path))
    return [path, { key, size, modified: mtimeMs }]
  })
  writePublished(out, newPublication(new Map(files)))
}

test('a build of which nothing has changed is found, with what it said', async (t) => {
  const { out } = await prepare(t)
  assert.deepEqual(findFinished(out, 'as asked', now)?.build.lines, ['a line'])
})

test('with an article that was edited since, it is found with its name', async (t) => {
  const { folder, out } = await prepare(t)
  assert.deepEqual(findFinished(out, 'as asked', now)?.edited, [])
  await writeFile(join(folder, 'content/a.md'), 'B')
  const last = findFinished(out, 'as asked', now)
  assert.deepEqual(last?.edited, [join(folder, 'content/a.md')])
  assert.ok(last)
  const publication = last.published.id
  const changes = { problems: [], summary, publication, kept: { site: 'one', texts: 'two' } }
  noteEdited(out, last, changes, Date.now() - hour)
  assert.deepEqual(findFinished(out, 'as asked', now)?.edited, last.edited, 'it may have changed since')
  noteEdited(out, last, changes, Date.now() + hour)
  const next = findFinished(out, 'as asked', now)
  assert.deepEqual([next?.edited, next?.build.kept], [[], changes.kept])
})

const changes: [name: string, change: (folder: string) => unknown][] = [
  ['an article is gone', (folder) => rm(join(folder, 'content/a.md'))],
  ['an article is new', (folder) => writeFile(join(folder, 'content/b.md'), 'B')],
  ['a published file is another', (folder) => writeFile(join(folder, 'out/a/index.html'), 'B')],
  ['a published file is gone', (folder) => rm(join(folder, 'out/a/index.html'))],
  ['the out folder is gone', (folder) => rm(join(folder, 'out'), { recursive: true })],
  ['somebody has put a file there', (folder) => writeFile(join(folder, 'out/a/b.txt'), 'B')],
  ['somebody has put a folder there', (folder) => mkdir(join(folder, 'out/b'))],
  ['another build has published there', (folder) => publish(join(folder, 'out'), 'other')],
]
for (const [name, change] of changes)
  test(`it is not where ${name}`, async (t) => {
    const { folder, out } = await prepare(t)
    await change(folder)
    assert.equal(findFinished(out, 'as asked', now), undefined)
  })

test('nor for another setting', async (t) => {
  const { out } = await prepare(t)
  assert.equal(findFinished(out, 'with drafts', now), undefined)
})

const turns = [now - 2 * hour, now - hour, now + hour, now + 2 * hour]
const times: [name: string, turns: number[], time: number, isFound: boolean][] = [
  ['later, where no date comes', [], now + 1000 * hour, true],
  ['earlier, where none has come', [], now - 1000 * hour, true],
  ['since the last date that has come', turns, now - hour, true],
  ['before it', turns, now - hour - 1, false],
  ['before the next one', turns, now + hour - 1, true],
  ['from then on', turns, now + hour, false],
]
for (const [name, some, time, isFound] of times)
  test(`it is ${isFound ? '' : 'not '}found ${name}`, async (t) => {
    const { out } = await prepare(t, some)
    assert.equal(findFinished(out, 'as asked', time) !== undefined, isFound)
  })

test('what may have changed while it was built is not known', async (t) => {
  const { out } = await prepare(t, [], Date.now() - hour)
  assert.equal(findFinished(out, 'as asked', now), undefined)
})
