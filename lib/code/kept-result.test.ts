import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { keptResult } from './kept-result.ts'

const files = {
  'from/a.ts': 'a',
  'from/b.ts': 'b',
  'around/c.ts': 'c',
  'around/d.ts': 'd',
  'package-lock.json': '',
}
const sources = ['from/a.ts', 'around/c.ts', 'node_modules/e/index.js', 'made:up']

/** The file that is written, and whether the result is made anew then. */
const changes: [name: string, file: string | undefined, isMade: boolean][] = [
  ['nothing', undefined, false],
  ['a file that it was made from', 'from/a.ts', true],
  ['one of a further folder', 'around/c.ts', true],
  ['a file that it was not made from', 'from/b.ts', false],
  ['a new file', 'from/new.ts', true],
  ['a new file of a further folder', 'around/new.ts', false],
  ['the list of packages', 'package-lock.json', true],
]

async function open(project: string, code = 'code', whileMade = async () => {}) {
  let isMade = false
  const origin = { project, code, from: 'from', around: ['around'] }
  const result = await keptResult(join(project, 'work/kept.json'), origin, async () => {
    isMade = true
    await whileMade()
    return { sources, text: 'result' }
  })
  assert.deepEqual(result, { sources, text: 'result' })
  return isMade
}

for (const [name, file, isMade] of changes)
  test(`where ${name} has changed, a result is ${isMade ? 'made anew' : 'taken as it was'}`, async (t) => {
    const project = await folderOf(t, files)
    assert.equal(await open(project), true)
    if (file) await writeFile(join(project, file), 'changed')
    assert.equal(await open(project), isMade)
    assert.equal(await open(project), false)
  })

for (const damaged of ['', '{"result":', '{}', 'null'])
  test(`a result is made anew where its file holds ${damaged || 'nothing'}`, async (t) => {
    const project = await folderOf(t, files)
    await open(project)
    await writeFile(join(project, 'work/kept.json'), damaged)
    assert.deepEqual([await open(project), await open(project)], [true, false])
  })

test('a result is made anew by other code', async (t) => {
  const project = await folderOf(t, files)
  assert.deepEqual([await open(project, 'old'), await open(project, 'new')], [true, true])
})

test('what is saved while a result is made makes it stale', async (t) => {
  const project = await folderOf(t, files)
  await open(project, 'code', () => writeFile(join(project, 'from/a.ts'), 'saved'))
  assert.deepEqual([await open(project), await open(project)], [true, false])
})
