import assert from 'node:assert/strict'
import { readdirSync, symlinkSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import type { PublishedRecord } from './published-record.ts'
import { makeRoom, moveFolders, removeForeign, removeGone } from './standing-site.ts'

const recordOf = (...paths: string[]): PublishedRecord =>
  new Map(paths.map((path) => [path, { key: path, size: 0, modified: 0 }]))

const filesOf = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, path]))

/** Files, and folders in which nothing is, with a slash at their end. */
function contents(folder: string, path = ''): string[] {
  const entries = readdirSync(join(folder, path), { withFileTypes: true })
  if (entries.length === 0 && path !== '') return [`${path}/`]
  return entries
    .flatMap((entry) => {
      const own = join(path, entry.name)
      return entry.isDirectory() ? contents(folder, own) : [own]
    })
    .sort()
}

test('what is not known to be of the site goes, and what only looks like a file or folder of it', async (t) => {
  const folder = await folderOf(t, filesOf('a/b/index.html', 'a/b/x.html', 'c/d.html', 'e/f/g.html', 'h'))
  await mkdir(join(folder, 'empty'))
  symlinkSync(join(folder, 'a'), join(folder, 'i'))
  symlinkSync(join(folder, 'h'), join(folder, 'k'))
  removeForeign(folder, recordOf('a/b/index.html', 'h', 'k', 'i/b/index.html', 'gone/index.html'))
  assert.deepEqual(contents(folder), ['a/b/index.html', 'h'])
})

const cases: [name: string, before: string[], after: string[], left: string[]][] = [
  ['a page', ['a/index.html', 'b/index.html'], ['b/index.html'], ['b/index.html']],
  ['a page with pages below it', ['a/index.html', 'a/b/index.html'], ['a/b/index.html'], ['a/b/index.html']],
  ['a folder', ['a/b/c/d.html', 'a/b/e.html', 'f'], ['f'], ['f']],
  ['nothing', ['a'], ['a'], ['a']],
]
for (const [name, before, after, left] of cases)
  test(`of an earlier site goes ${name}`, async (t) => {
    const folder = await folderOf(t, filesOf(...before))
    removeGone(folder, recordOf(...before), recordOf(...after))
    assert.deepEqual(contents(folder), left)
  })

const swaps: [name: string, before: string, after: string][] = [
  ['a file where a folder was', 'a/b/c.html', 'a'],
  ['a folder where a file was', 'a', 'a/b/c.html'],
  ['a folder where a file further up was', 'a/b', 'a/b/c/d.html'],
]
for (const [name, before, after] of swaps)
  test(`there is room for ${name}`, async (t) => {
    const folder = await folderOf(t, filesOf(before))
    makeRoom(join(folder, after), folder, new Set())
    await mkdir(join(folder, after))
    removeGone(folder, recordOf(before), recordOf(after))
    assert.deepEqual(contents(folder), [`${after}/`])
  })

const moves: [name: string, before: string[], after: string[], found: string[]][] = [
  ['the only one that is gone', ['s/1/a', 's/1/b/c', 'x'], ['s/2/a', 'x'], ['s/2/a', 's/2/b/c', 'x']],
  ['one of two that are gone', ['s/1/a', 's/2/a'], ['s/3/a'], ['s/1/a', 's/2/a']],
  ['one that is still there', ['s/1/a'], ['s/1/a', 's/2/a'], ['s/1/a']],
  ['one whose parent is gone', ['s/1/a'], ['t/2/a'], ['t/1/a']],
]
for (const [name, before, after, found] of moves)
  test(`a folder with a new name may be ${name}`, async (t) => {
    const folder = await folderOf(t, filesOf(...before))
    const record = moveFolders(folder, recordOf(...before), after)
    assert.deepEqual([...record.keys()], found)
    assert.deepEqual(contents(folder), [...found].sort())
  })
