import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { folderOf } from '../folder.fixture.ts'
import { formatProblem } from '../problem.ts'
import { checkSite, fixSite } from './check.ts'

const options = { now: new Date('2025-06-01T00:00:00Z'), drafts: false, future: false, expired: false }
const silent = () => ({ step: () => {}, end: () => {} })

const install = 'Get the archive, unpack it, and put the program where your shell finds programs.'
const use = 'Give it a folder, and it copies what has changed there since it ran before.'
const pages = {
  '_index.md': article('title: Home'),
  'site.yaml': 'title: T\nstrict: true\n',
  'guides/_index.md': article('title: Guides'),
  'guides/first.md': article('title: First steps', `## Install\n\n${install}\n\n## Use\n\n${use}`),
  'guides/second.md': article('title: Second steps', 'Once it runs, make it run each night.\n\n## Cron\n\nA line.'),
}

/** A content folder in a repository, whose pages are published: its ledger is committed. */
async function published(t: TestContext, files: Readonly<Record<string, string>> = pages) {
  const root = await folderOf(t, Object.fromEntries(Object.entries(files).map(([path, text]) => [`docs/${path}`, text])))
  const content = join(root, 'docs')
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], { cwd: root, stdio: 'pipe' })
  const setting = { options, isCI: false, progress: silent }
  const folders = { content, out: join(root, 'out') }
  const site = {
    commit() {
      git('add', '--all')
      git('commit', '--quiet', '--message', 'x')
    },
    read: (path: string) => readFile(join(content, path), 'utf8'),
    async write(path: string, text: string) {
      await mkdir(dirname(join(content, path)), { recursive: true })
      await writeFile(join(content, path), text)
    },
    remove: (path: string) => rm(join(content, path)),
    move: (from: string, to: string) => rename(join(content, from), join(content, to)),
    async edit(path: string, from: string | RegExp, to: string) {
      await site.write(path, (await site.read(path)).replace(from, to))
    },
    async check(isCI = false) {
      return (await checkSite(folders, { ...setting, isCI })).problems.map(formatProblem)
    },
    async fix() {
      const { problems, said } = await fixSite(folders, setting)
      return { said, problems: problems.map(formatProblem) }
    },
  }
  git('init', '--quiet')
  await site.fix()
  site.commit()
  return site
}

test('a ledger is begun by --fix, and tells nothing of a site that stays as it is', async (t) => {
  const site = await published(t)
  assert.match(await site.read('urls.lock'), /^# .*\n# .*\n\/ _index\.md Home\n\/categories\/ - Categories\n/)
  assert.deepEqual(await site.check(), [])
  assert.deepEqual(await site.check(true), [])
  assert.deepEqual(await site.fix(), { said: [], problems: [] })
})

test('an article that is renamed is found again, and gets an alias', async (t) => {
  const site = await published(t)
  await site.move('guides/first.md', 'guides/start.md')
  assert.deepEqual(await site.check(), [
    'urls.lock:6:1 error: /guides/first/ is lost with 2 headings: guides/first.md ("First steps") is guides/start.md now\n' +
      '    npm run check -- --fix adds aliases: ["/guides/first/"] to guides/start.md.',
  ])
  assert.deepEqual(await site.fix(), {
    said: [
      'guides/start.md: the alias /guides/first/',
      'Recorded 1 address and 2 headings in urls.lock: commit it',
    ],
    problems: [],
  })
  assert.match(await site.read('guides/start.md'), /^---\ntitle: First steps\naliases:\n- \/guides\/first\/\n---\n## Install\n/)
  site.commit()
  assert.deepEqual(await site.check(true), [])
})
