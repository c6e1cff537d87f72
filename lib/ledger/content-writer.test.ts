import assert from 'node:assert/strict'
import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { createFile, rewriteFile, Unwritten } from './content-writer.ts'

const before = { path: 'docs/a.md', source: 'A' }
const text = (folder: string, path: string) => readFile(join(folder, path), 'utf8')
const refusal = (message: string) => (fault: unknown) =>
  fault instanceof Unwritten && fault.message === message

test('a file is replaced, and keeps its rights', async (t) => {
  const root = await folderOf(t, { 'docs/a.md': 'A' })
  await chmod(join(root, 'docs/a.md'), 0o640)
  await rewriteFile(root, before, 'B')
  assert.equal(await text(root, 'docs/a.md'), 'B')
  assert.equal((await stat(join(root, 'docs/a.md'))).mode & 0o777, 0o640)
  assert.deepEqual(await readdir(join(root, 'docs')), ['a.md'])
})

test('a file that changed since it was read stays as it is', async (t) => {
  const root = await folderOf(t, { 'docs/a.md': 'C' })
  await assert.rejects(rewriteFile(root, before, 'B'), refusal('it has changed since it was read'))
  assert.equal(await text(root, 'docs/a.md'), 'C')
})

test('a file with bytes that are no text stays as it is', async (t) => {
  const root = await folderOf(t, {})
  await writeFile(join(root, 'a.md'), Buffer.from([0x41, 0xff]))
  const read = { path: 'a.md', source: await text(root, 'a.md') }
  await assert.rejects(rewriteFile(root, read, 'B'), refusal('it has changed since it was read'))
})

test('nothing is written through a link out of the folder', async (t) => {
  const root = await folderOf(t, {})
  const other = await folderOf(t, { 'a.md': 'A' })
  await symlink(other, join(root, 'docs'))
  await symlink(join(other, 'new.lock'), join(root, 'urls.lock'))
  await assert.rejects(rewriteFile(root, before, 'B'), refusal('it leads out of the content folder'))
  await assert.rejects(
    rewriteFile(root, { path: '../a.md', source: 'A' }, 'B'),
    (fault) => fault instanceof Unwritten,
  )
  await assert.rejects(
    createFile(root, { path: 'urls.lock', source: 'x' }),
    refusal('it cannot be written (EEXIST)'),
  )
  assert.deepEqual([await readdir(other), await text(other, 'a.md')], [['a.md'], 'A'])
})

test('a link within the folder stays a link', async (t) => {
  const root = await folderOf(t, { 'b.md': 'A', 'docs/x': '' })
  await symlink(join(root, 'b.md'), join(root, 'docs/a.md'))
  await rewriteFile(root, before, 'B')
  assert.deepEqual([await text(root, 'b.md'), await text(root, 'docs/a.md')], ['B', 'B'])
})

test('a new file is made where there is none', async (t) => {
  const root = await folderOf(t, {})
  await createFile(root, { path: 'urls.lock', source: 'x' })
  assert.equal(await text(root, 'urls.lock'), 'x')
})
