import assert from 'node:assert/strict'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { removeUnused } from './kept-bundles.mjs'

/** No system numbers a process like that. */
const nobody = 2 ** 31 - 2

const cases: [name: string, bundles: string[], users: string[], kept: string[]][] = [
  ['the latest two stay', ['a', 'b', 'c', 'd'], [], ['c', 'd']],
  ['one that is run stays besides', ['a', 'b', 'c', 'd'], [`a.${process.pid}`], ['a', 'c', 'd']],
  ['a process that has ended runs nothing', ['a', 'b', 'c'], [`a.${nobody}`], ['b', 'c']],
  ['an unfinished one goes', ['a', '!b'], [`!b.${nobody}`], ['a']],
  ['but for one that is being written', ['a', '!b'], [`!b.${process.pid}`], ['!b', 'a']],
]

for (const [name, bundles, users, kept] of cases)
  test(`of bundles ${name}`, async (t) => {
    const folder = await folderOf(t, Object.fromEntries(users.map((user) => [`users/${user}`, ''])))
    for (const [age, bundle] of bundles.entries()) {
      await mkdir(join(folder, bundle))
      if (bundle.startsWith('!')) continue
      const manifest = join(folder, bundle, 'manifest.json')
      await writeFile(manifest, '{}')
      await utimes(manifest, age, age)
    }
    removeUnused(folder)
    const left = await readdir(folder)
    assert.deepEqual(left.filter((each) => each !== 'users').sort(), kept)
    const marks = users.length > 0 ? await readdir(join(folder, 'users')) : []
    assert.deepEqual(
      marks,
      users.filter((user) => user.endsWith(`.${process.pid}`)),
    )
  })
