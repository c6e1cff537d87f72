import assert from 'node:assert/strict'
import { symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { formatProblem, ProblemError } from '../problem.ts'
import { readContentFolder, readPublicFolder } from './read.ts'

test('rules 15 and 17: articles are read, dot-files and code are not, the rest is published beside them', async (t) => {
  const folder = await folderOf(t, {
    'b.md': 'B',
    'a.mdx': 'A',
    'My Docs/README.md': 'Read',
    'My Docs/Pic.png': '',
    '.hidden.md': '',
    '.git/x.md': '',
    'counter.tsx': '',
    'data.yml': '',
    'site.yaml': 'title: T',
  })
  const { articles, assets, config, problems } = await readContentFolder(folder)
  assert.deepEqual(articles, [
    { path: 'My Docs/README.md', source: 'Read' },
    { path: 'a.mdx', source: 'A' },
    { path: 'b.md', source: 'B' },
  ])
  assert.deepEqual(assets, [{ path: 'My Docs/Pic.png', folder: 'content', permalink: '/my-docs/Pic.png' }])
  assert.deepEqual(config, { path: 'site.yaml', source: 'title: T' })
  assert.deepEqual(problems, [])
})

test('a symbolic link is followed within the folder and left out, with a warning, where it leads out', async (t) => {
  const folder = await folderOf(t, { 'a.md': 'A' })
  const other = await folderOf(t, { 'secret.md': '' })
  await symlink(join(folder, 'a.md'), join(folder, 'inside.md'))
  await symlink(join(other, 'secret.md'), join(folder, 'outside.md'))
  await symlink(other, join(folder, 'folder'))
  const { articles, problems } = await readContentFolder(folder)
  assert.deepEqual(
    articles.map(({ path, source }) => [path, source]),
    [
      ['a.md', 'A'],
      ['inside.md', 'A'],
    ],
  )
  const reason = 'a symbolic link that leads to no file of the content folder is left out'
  assert.deepEqual(problems.map(formatProblem).toSorted(), [
    `folder:1:1 warning: ${reason}\n    Put the file itself into the content folder.`,
    `outside.md:1:1 warning: ${reason}\n    Put the file itself into the content folder.`,
  ])
})

test('a folder that is not there is a problem', async () => {
  const folder = join(tmpdir(), 'fingerpost-is-not-here')
  await assert.rejects(readContentFolder(folder), (fault) => {
    assert.ok(fault instanceof ProblemError)
    assert.equal(
      fault.message,
      `${folder}:1:1 error: there is no such content folder\n    Set CONTENT_DIR to the folder that holds the articles.`,
    )
    return true
  })
})

test('files of the public folder are published at their own path; without one there are none', async (t) => {
  const folder = await folderOf(t, { 'robots.txt': '', 'img/Logo.svg': '', '.DS_Store': '' })
  assert.deepEqual(await readPublicFolder(folder), [
    { path: 'img/Logo.svg', folder: 'public', permalink: '/img/Logo.svg' },
    { path: 'robots.txt', folder: 'public', permalink: '/robots.txt' },
  ])
  assert.deepEqual(await readPublicFolder(join(folder, 'nothing')), [])
})
