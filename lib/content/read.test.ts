import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
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
    'search-tests.yaml': '[]',
    'docs/search-tests.yaml': '[]',
    'urls.lock': '/ -',
    'docs/urls.lock': 'published',
    'redirects.yaml': '[]',
    'docs/redirects.yaml': '[]',
  })
  const { articles, assets, config, searchTests, ledger, redirectRules, problems } =
    await readContentFolder(folder)
  assert.deepEqual(articles, [
    { path: 'My Docs/README.md', source: 'Read' },
    { path: 'a.mdx', source: 'A' },
    { path: 'b.md', source: 'B' },
  ])
  assert.deepEqual(assets, [
    { path: 'My Docs/Pic.png', folder: 'content', permalink: '/my-docs/Pic.png' },
    { path: 'docs/urls.lock', folder: 'content', permalink: '/docs/urls.lock' },
  ])
  assert.deepEqual(config, { path: 'site.yaml', source: 'title: T' })
  assert.deepEqual(searchTests, { path: 'search-tests.yaml', source: '[]' })
  assert.deepEqual(ledger, { path: 'urls.lock', source: '/ -' })
  assert.deepEqual(redirectRules, { path: 'redirects.yaml', source: '[]' })
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

const leftOut = 'it is no ordinary file and is left out\n    Remove it from the content folder.'
const unreadable = 'it cannot be read (EACCES)\n    Allow your user to read it, or remove it.'
const tooLarge =
  'the article is larger than 5 MB\n    Split it, or publish the data as a file beside an article.'

const hostile: [name: string, make: (folder: string) => Promise<void>, problem: string | undefined][] = [
  ['an article of 5 MB', (folder) => truncate(join(folder, 'x.md'), 5_000_000), undefined],
  [
    'an article of 50 MB',
    (folder) => truncate(join(folder, 'x.md'), 50_000_000),
    `x.md:1:1 error: ${tooLarge}`,
  ],
  ['a picture of 50 MB', (folder) => makeFile(join(folder, 'p.png'), 50_000_000), undefined],
  ['a named pipe', (folder) => makePipe(join(folder, 'pipe.md')), `pipe.md:1:1 warning: ${leftOut}`],
  [
    'a named pipe for site.yaml',
    (folder) => makePipe(join(folder, 'site.yaml')),
    `site.yaml:1:1 warning: ${leftOut}`,
  ],
  [
    'a link to a named pipe',
    async (folder) => {
      await makePipe(join(folder, '.pipe.md'))
      await symlink(join(folder, '.pipe.md'), join(folder, 'link.md'))
    },
    `link.md:1:1 warning: ${leftOut}`,
  ],
  [
    'a link to itself',
    (folder) => symlink(join(folder, 'loop.md'), join(folder, 'loop.md')),
    'loop.md:1:1 warning: a symbolic link that leads to no file of the content folder is left out\n    Put the file itself into the content folder.',
  ],
  [
    'an article that may not be read',
    (folder) => chmod(join(folder, 'x.md'), 0),
    `x.md:1:1 error: ${unreadable}`,
  ],
  [
    'a picture that may not be read',
    async (folder) => {
      await makeFile(join(folder, 'p.png'), 1)
      await chmod(join(folder, 'p.png'), 0)
    },
    `p.png:1:1 error: ${unreadable}`,
  ],
  [
    'a folder that may not be read',
    (folder) => mkdir(join(folder, 'docs'), { mode: 0 }),
    `docs:1:1 error: ${unreadable}`,
  ],
]
for (const [name, make, problem] of hostile) {
  test(`${name} is ${problem ? 'a problem' : 'none'}, and the rest is read`, {
    timeout: 10_000,
  }, async (t) => {
    const folder = await folderOf(t, { 'a.md': 'A', 'x.md': '' })
    await chmod(folder, 0o755)
    await make(folder)
    const { articles, problems } = await asAnyUser(() => readContentFolder(folder))
    assert.equal(articles[0]?.source, 'A')
    assert.deepEqual(problems.map(formatProblem), problem ? [problem] : [])
  })
}

async function makeFile(file: string, size: number): Promise<void> {
  await writeFile(file, '')
  await truncate(file, size)
}

async function makePipe(file: string): Promise<void> {
  execFileSync('mkfifo', [file])
}

/** The superuser may read everything: for the time of a test it is nobody. */
async function asAnyUser<T>(run: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return await run()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

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
  assert.deepEqual(await readPublicFolder(folder, 'public'), [
    { path: 'img/Logo.svg', folder: 'public', permalink: '/img/Logo.svg' },
    { path: 'robots.txt', folder: 'public', permalink: '/robots.txt' },
  ])
  assert.deepEqual(await readPublicFolder(join(folder, 'nothing'), 'portal'), [])
})
