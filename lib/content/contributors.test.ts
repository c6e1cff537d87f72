import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { contributorsOf, readContributors } from './contributors.ts'

/** A repository whose content folder is `docs`, and a way to commit what is in it under a name. */
async function repository(t: TestContext) {
  const folder = await folderOf(t, { 'docs/a.md': 'The first\nof all\narticles', 'other.md': 'X' })
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' })
  const commit = (name: string) => {
    git('add', '--all')
    const author = ['-c', `user.name=${name}`, '-c', 'user.email=secret@example.com']
    git(...author, 'commit', '--quiet', '--allow-empty', '--message', 'x')
  }
  git('init', '--quiet')
  return { folder, content: join(folder, 'docs'), git, commit }
}

const namesOf = async (content: string) => Object.fromEntries((await readContributors(content)).contributors)

test('an article has the names of those who wrote it, by their commits, also under its old name', async (t) => {
  const { content, commit } = await repository(t)
  commit('Zoë')
  await writeFile(join(content, 'a.md'), 'The first\nof all\nof the articles')
  commit('Ann')
  await mkdir(join(content, 'ü b'))
  await rename(join(content, 'a.md'), join(content, 'ü b/c.md'))
  commit('Zoë')
  await writeFile(join(content, 'a.md'), 'Another article\nwhich has nothing to do with the other')
  commit('Bo')
  assert.deepEqual(await namesOf(content), { 'ü b/c.md': ['Zoë', 'Ann'], 'a.md': ['Bo'] })
})

test('the authors of a file that is gone are not those of a new one of its name', async (t) => {
  const { content, commit } = await repository(t)
  commit('Ann')
  await rm(join(content, 'a.md'))
  commit('Ann')
  await writeFile(join(content, 'a.md'), 'New')
  commit('Bo')
  assert.deepEqual((await namesOf(content))['a.md'], ['Bo'])
})

test('names are those of the mailmap, and no address is read', async (t) => {
  const { folder, content, commit } = await repository(t)
  await writeFile(join(folder, '.mailmap'), 'Ann Example <ann@example.com> <secret@example.com>\n')
  commit('ann')
  assert.deepEqual(await namesOf(content), { 'a.md': ['Ann Example'] })
})

test('robots are no contributors', () =>
  assert.deepEqual(
    [...contributorsOf('\u0001some[bot]\0\nM\0a.md\0\u0001Ann\0\nA\0a.md\0')],
    [['a.md', ['Ann']]],
  ))

test('where a part of the history is missing, a warning says so', async (t) => {
  const { folder, commit } = await repository(t)
  commit('Ann')
  commit('Bo')
  const clone = await folderOf(t, {})
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder}`, clone])
  const { contributors, problems } = await readContributors(join(clone, 'docs'))
  assert.equal(contributors.size, 0)
  assert.deepEqual(
    problems.map(({ severity, rule }) => [severity, rule]),
    [['warning', 'contributors']],
  )
})

test('without git there are none, and that is no problem', async (t) => {
  const { contributors, problems } = await readContributors(await folderOf(t, { 'a.md': 'A' }))
  assert.deepEqual([contributors.size, problems], [0, []])
})
