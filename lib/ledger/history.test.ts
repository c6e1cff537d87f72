import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { type History, openHistory } from './history.ts'

const files = {
  'docs/urls.lock': '/a/ a.md A\n',
  'docs/a.md': 'The text of the first article.\n',
  'x.md': 'X',
}

/** A repository whose content folder is `docs`. */
async function repository(t: TestContext) {
  const folder = await folderOf(t, files)
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim()
  const commit = () => {
    git('add', '--all')
    git('commit', '--quiet', '--message', 'x')
    return git('rev-parse', 'HEAD')
  }
  git('init', '--quiet')
  return { folder, content: join(folder, 'docs'), git, commit }
}

async function historyOf(content: string): Promise<History> {
  const history = await openHistory(content)
  assert.ok(history)
  return history
}

test('a line belongs to the commit that brought it', async (t) => {
  const { content, commit } = await repository(t)
  const first = commit()
  await writeFile(join(content, 'urls.lock'), '/a/ a.md A\n/b/ b.md B\n')
  const second = commit()
  await writeFile(join(content, 'urls.lock'), '/a/ a.md A\n/b/ b.md B\n/c/ c.md C\n')
  const history = await historyOf(content)
  assert.equal(history.committedLedger, '/a/ a.md A\n/b/ b.md B\n')
  assert.deepEqual(await Promise.all([1, 2, 3, 9].map(history.commitOfLine)), [first, second, 'HEAD', 'HEAD'])
})

test('a file is read as it was, from the content folder', async (t) => {
  const { content, commit } = await repository(t)
  const first = commit()
  await rm(join(content, 'a.md'))
  commit()
  const { textAt } = await historyOf(content)
  assert.deepEqual(
    [await textAt(first, 'a.md'), await textAt('HEAD', 'a.md'), await textAt('HEAD', 'x.md')],
    ['The text of the first article.\n', undefined, undefined],
  )
})

test('a file that was moved is found, though git was never told, and git is told nothing', async (t) => {
  const { content, commit, git } = await repository(t)
  const first = commit()
  await mkdir(join(content, 'new'))
  await rename(join(content, 'a.md'), join(content, 'new/ü "b".md'))
  const before = git('status', '--porcelain')
  const history = await historyOf(content)
  assert.deepEqual(await history.renamesSince(first), new Map([['a.md', { to: 'new/ü "b".md', score: 100 }]]))
  assert.equal(git('status', '--porcelain'), before)
})

test('a hook of another repository changes nothing', async (t) => {
  const { content, commit } = await repository(t)
  commit()
  Object.assign(process.env, { GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index' })
  t.after(() => {
    delete process.env['GIT_DIR']
    delete process.env['GIT_INDEX_FILE']
  })
  assert.equal((await historyOf(content)).committedLedger, '/a/ a.md A\n')
})

test('what was never committed has no lines that count', async (t) => {
  const { content } = await repository(t)
  assert.equal((await historyOf(content)).committedLedger, '')
})

test('without a repository, or where git ignores the ledger, there is no history', async (t) => {
  assert.equal(await openHistory(await folderOf(t, files)), undefined)
  const { folder, content } = await repository(t)
  await writeFile(join(folder, '.gitignore'), 'docs/\n')
  assert.equal(await openHistory(content), undefined)
})
