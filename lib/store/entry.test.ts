import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { readEntry, sealEntry } from './entry.ts'

test('an entry gives what was put into it', async (t) => {
  const file = join(await folderOf(t, {}), 'entry')
  for (const content of ['', 'text', '\n', 'größer\n', '\uD800']) {
    writeFileSync(file, sealEntry(file, content))
    assert.equal(readEntry(file), Buffer.from(content).toString())
  }
})

const damages: [name: string, damage: (written: string) => string][] = [
  ['is empty', () => ''],
  ['lacks its end', (written) => written.slice(0, -1)],
  ['has lost all but its mark', (written) => written.slice(0, 22)],
  ['has more than was written', (written) => `${written} `],
  ['has another letter', (written) => written.replace('text', 'test')],
  ['is zeros', (written) => '\0'.repeat(written.length)],
  ['has no mark', () => 'text'],
]
for (const [name, damage] of damages)
  test(`an entry that ${name} is none`, async (t) => {
    const file = join(await folderOf(t, {}), 'entry')
    writeFileSync(file, damage(sealEntry(file, 'text').toString()))
    assert.equal(readEntry(file), undefined)
  })

for (const other of ['ab/other', 'ac/entry'])
  test(`the entry of another key is none: ${other}`, async (t) => {
    const folder = await folderOf(t, { 'ac/x': '', 'ab/x': '' })
    const file = join(folder, 'ab/entry')
    writeFileSync(file, sealEntry(file, 'text'))
    copyFileSync(file, join(folder, other))
    assert.equal(readEntry(join(folder, other)), undefined)
  })

test('where there is no file, or a folder, there is no entry', async (t) => {
  const folder = await folderOf(t, {})
  mkdirSync(join(folder, 'folder'))
  assert.deepEqual(
    [readEntry(join(folder, 'none')), readEntry(join(folder, 'folder'))],
    [undefined, undefined],
  )
})
