import assert from 'node:assert/strict'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../../lib/folder.fixture.ts'
import { folderBytes } from './folder-bytes.ts'

test('the files of a folder are added up, and those that are new by themselves', async (t) => {
  const folder = await folderOf(t, { 'a.html': 'four', 'b/c/index.html': 'sixsix', 'b/d.js': 'x' })
  for (const [file, seconds] of [
    ['a.html', 100],
    ['b/c/index.html', 200],
    ['b/d.js', 300],
  ] as const)
    await utimes(join(folder, file), seconds, seconds)
  assert.deepEqual(await folderBytes(folder, 200_000), { all: 11, written: 7, pages: 2 })
})
