import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { readContributorLog } from './contributor-log.ts'
import { readContributors } from './contributors.ts'
import { memoryStore } from './store.fixture.ts'

/** A repository whose content folder is `docs`, and a way to commit what is in it under a name. */
interface Repository {
  folder: string
  content: string
  git(...args: string[]): string
  commit(name: string, date?: string): void
}

async function repository(t: TestContext): Promise<Repository> {
  const folder = await folderOf(t, { 'docs/a.md': 'The first\nof all\narticles', 'other.md': 'X' })
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } })
  const git = (...args: string[]) => run(args)
  const commit = (name: string, date?: string) => {
    git('add', '--all')
    const author = ['-c', `user.name=${name}`, '-c', 'user.email=secret@example.com']
    const dated: Record<string, string> = date === undefined ? {} : { GIT_COMMITTER_DATE: date }
    run([...author, 'commit', '--quiet', '--allow-empty', '--message', 'x'], dated)
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
    [...readContributorLog('\u0001some[bot]\0\nM\0a.md\0\u0001Ann\0\nA\0a.md\0').counts],
    [['a.md', new Map([['Ann', 1]])]],
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

/** What happens to a repository between two builds; `a.md` is there, by Ann. */
const histories: [name: string, change: (own: Repository) => Promise<void>][] = [
  ['nothing', async () => undefined],
  [
    'more commits',
    async ({ content, commit }) => {
      await writeFile(join(content, 'a.md'), 'Changed')
      commit('Bo')
      await writeFile(join(content, 'b.md'), 'New')
      commit('Cy')
    },
  ],
  [
    'a file gets another name, and another file its old one',
    async ({ content, commit }) => {
      await rename(join(content, 'a.md'), join(content, 'b.md'))
      commit('Bo')
      await writeFile(join(content, 'a.md'), 'Quite another text')
      commit('Cy')
    },
  ],
  [
    'a file goes and comes again',
    async ({ content, commit }) => {
      await rm(join(content, 'a.md'))
      commit('Bo')
      await writeFile(join(content, 'a.md'), 'New')
      commit('Cy')
    },
  ],
  [
    'the last commit is written anew',
    async ({ content, git, commit }) => {
      git('reset', '--quiet', '--soft', 'HEAD^')
      await writeFile(join(content, 'b.md'), 'New')
      commit('Bo')
    },
  ],
  [
    'the folder goes back to an earlier commit',
    async ({ git }) => {
      git('reset', '--quiet', '--hard', 'HEAD^')
    },
  ],
  [
    'a branch is merged that knows an old name',
    async ({ content, git, commit }) => {
      git('checkout', '--quiet', '-b', 'side', 'HEAD^')
      await writeFile(join(content, 'old.md'), 'The first\nof all\narticles, said Bo')
      commit('Bo', '2001-01-01T00:00:00Z')
      git('checkout', '--quiet', '-')
      git('-c', 'user.name=Cy', '-c', 'user.email=c@example.com', 'merge', '--quiet', '--no-edit', 'side')
    },
  ],
  [
    'somebody gets another name',
    async ({ folder }) => {
      await writeFile(join(folder, '.mailmap'), 'Ann Example <secret@example.com>\n')
    },
  ],
]
for (const [name, change] of histories)
  test(`what is kept of the history is what all of it says: ${name}`, async (t) => {
    const own = await repository(t)
    own.commit('Ann')
    await rename(join(own.content, 'a.md'), join(own.content, 'old.md'))
    own.commit('Di')
    await rename(join(own.content, 'old.md'), join(own.content, 'a.md'))
    await writeFile(join(own.content, 'c.md'), 'C')
    own.commit('Ann')
    const { store } = memoryStore()
    await readContributors(own.content, store)
    await change(own)
    // Another folder, so that what the process has in mind does not count.
    await readContributors(await folderOf(t, {}))
    const kept = Object.fromEntries((await readContributors(own.content, store)).contributors)
    const clone = await folderOf(t, {})
    execFileSync('cp', ['-r', `${own.folder}/.`, clone])
    assert.deepEqual(kept, await namesOf(join(clone, 'docs')))
  })

test('commits that were read are not read again', async (t) => {
  const { content, commit } = await repository(t)
  commit('Ann')
  const { store, contents } = memoryStore()
  await readContributors(content, store)
  for (const [key, text] of contents) contents.set(key, text.replace('Ann', 'Kept'))
  await writeFile(join(content, 'a.md'), 'Changed')
  commit('Bo')
  const { contributors } = await readContributors(content, store)
  assert.deepEqual(contributors.get('a.md'), ['Bo', 'Kept'])
})
