import assert from 'node:assert/strict'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { formatProblem } from '../problem.ts'
import { readStaticFolders } from './static-folder.ts'

test('files of static folders are published at their own path; the later folder wins', async (t) => {
  const folder = await folderOf(t, {
    'static/img/Logo.svg': '',
    'static/.DS_Store': '',
    'static/both.txt': '',
    'more/both.txt': '',
    'content/en/a.md': '',
  })
  const { assets, problems } = await readStaticFolders({ folder, content: 'content/en' }, [
    'static',
    'more',
    'none',
    '..',
  ])
  assert.deepEqual(assets, [
    { path: '../../more/both.txt', folder: 'static', permalink: '/both.txt' },
    { path: '../../static/img/Logo.svg', folder: 'static', permalink: '/img/Logo.svg' },
  ])
  assert.deepEqual(problems, [])
})

test('outside of a Hugo project there are none', async () => {
  assert.deepEqual(await readStaticFolders(undefined, ['static']), { assets: [], problems: [] })
})

test('a symbolic link out of the project is left out with a warning', async (t) => {
  const folder = await folderOf(t, { 'shared/a.txt': '', 'static/x.txt': '' })
  const other = await folderOf(t, { 'secret.txt': '' })
  await symlink(join(folder, 'shared/a.txt'), join(folder, 'static/inside.txt'))
  await symlink(join(other, 'secret.txt'), join(folder, 'static/outside.txt'))
  await symlink(join(folder, 'shared'), join(folder, 'static/folder'))
  const { assets, problems } = await readStaticFolders({ folder, content: 'content' }, ['static'])
  assert.deepEqual(
    assets.map(({ permalink }) => permalink),
    ['/inside.txt', '/x.txt'],
  )
  assert.deepEqual(
    problems.map((problem) => formatProblem(problem).split('\n')[0]).toSorted(),
    ['folder', 'outside.txt'].map(
      (name) =>
        `../static/${name}:1:1 warning: a symbolic link that leads to no file of the project is left out`,
    ),
  )
})
