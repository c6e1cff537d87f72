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
  'guides/second.md': article(
    'title: Second steps',
    'Once it runs, make it run each night.\n\n## Cron\n\nA line.',
  ),
}

/** A content folder in a repository, whose pages are published: its ledger is committed. */
async function published(t: TestContext, files: Readonly<Record<string, string>> = pages) {
  const root = await folderOf(
    t,
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`docs/${path}`, text])),
  )
  const content = join(root, 'docs')
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
      cwd: root,
      stdio: 'pipe',
    })
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
    /** Leaves a folder that is in no repository. */
    unversion: () => rm(join(root, '.git'), { recursive: true }),
    remove: (path: string) => rm(join(content, path)),
    async move(from: string, to: string) {
      await mkdir(dirname(join(content, to)), { recursive: true })
      await rename(join(content, from), join(content, to))
    },
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
  assert.match(
    await site.read('guides/start.md'),
    /^---\ntitle: First steps\naliases:\n- \/guides\/first\/\n---\n## Install\n/,
  )
  site.commit()
  assert.deepEqual(await site.check(true), [])
})

test('an article that was renamed and changed in many commits is found by git or by its text', async (t) => {
  const site = await published(t)
  await site.move('guides/first.md', 'guides/start.md')
  await site.edit('guides/start.md', 'title: First steps', 'title: Begin\nweight: 3\ntags: [a]')
  site.commit()
  await site.edit(
    'guides/start.md',
    '## Install',
    'More, much more, and in many words, stands here now.\n\n## Install',
  )
  site.commit()
  const { said } = await site.fix()
  assert.equal(said[0], 'guides/start.md: the alias /guides/first/')
  assert.deepEqual(await site.check(), [])
})

test('an article whose text went into another one leads there', async (t) => {
  const site = await published(t)
  const body = (await site.read('guides/second.md')).split('---\n')[2] ?? ''
  await site.remove('guides/second.md')
  await site.edit('guides/first.md', /$/, body)
  const { said, problems } = await site.fix()
  assert.deepEqual([said[0], problems], ['guides/first.md: the alias /guides/second/', []])
})

test('an article that is deleted is one problem, whatever is lost with it, and nothing is guessed', async (t) => {
  const site = await published(t, {
    ...pages,
    'guides/first.md': article(
      'title: First steps\naliases: [/a/, /b/]',
      `## Install\n\n${install}\n\n## Use\n\n${use}`,
    ),
  })
  await site.remove('guides/first.md')
  const before = await site.check()
  assert.deepEqual(before, [
    'urls.lock:8:1 error: /guides/first/ is lost with 2 headings and 2 more addresses: guides/first.md ("First steps") is no longer there\n' +
      '    Add aliases: ["/guides/first/", "/a/", "/b/"] to the article that stands for it, or say in redirects.yaml where it leads, or that it is gone: - {from: "/guides/first/", status: 410} - {from: "/a/", status: 410} - {from: "/b/", status: 410}',
  ])
  assert.deepEqual(await site.fix(), { said: [], problems: before })
  await site.edit(
    'guides/second.md',
    'title: Second steps',
    'title: Second steps\naliases: [/guides/first/, /a/, /b/]',
  )
  assert.deepEqual(await site.check(), [
    'urls.lock:9:1 error: /guides/first/ leads to guides/second.md, which lacks the headings #install, #use\n' +
      '    Write {#install} behind the heading that it is now, or <a id="install"></a> on a line above it. If readers may land at the top of the page, remove lines 9, 10 of urls.lock.',
  ])
})

test('candidates are named where no one is certain', async (t) => {
  const site = await published(t)
  await site.remove('guides/first.md')
  await site.write(
    'ops/first.md',
    article('title: First steps', 'Something else altogether stands here, in words of its own.'),
  )
  const { said, problems } = await site.fix()
  assert.deepEqual(said, [])
  assert.match(
    problems.join('\n'),
    /^urls\.lock:6:1 error: .*\n {4}Add aliases: \["\/guides\/first\/"\] to the right one of ops\/first\.md \(the same title\); or say in redirects\.yaml /,
  )
})

test('of two new articles that have the text of a lost one, neither is certain', async (t) => {
  const site = await published(t)
  const text = await site.read('guides/first.md')
  await site.remove('guides/first.md')
  await site.write('ops/a.md', text)
  await site.write('ops/b.md', text)
  const { said, problems } = await site.fix()
  assert.deepEqual(said, [])
  assert.match(
    problems.join('\n'),
    /to the right one of ops\/\w\.md \([\w ]+\), ops\/\w\.md \(the same title\);/,
  )
})

test('a heading that is renamed and whose text is written anew is known by its place', async (t) => {
  const site = await published(t)
  await site.edit(
    'guides/first.md',
    `## Install\n\n${install}`,
    '## Set up\n\nGet the archive, and put it where you like: the program in it runs there.',
  )
  assert.deepEqual(await site.fix(), { said: ['guides/first.md: the id install for #set-up'], problems: [] })
})

test('a heading that is renamed keeps its old id', async (t) => {
  const site = await published(t)
  await site.edit('guides/first.md', '## Install', '## Set it up')
  assert.deepEqual(await site.check(), [
    'urls.lock:7:1 error: guides/first.md has lost the heading #install\n' +
      '    npm run check -- --fix gives it to the heading "Set it up".',
  ])
  assert.deepEqual(await site.fix(), {
    said: ['guides/first.md: the id install for #set-it-up'],
    problems: [],
  })
  assert.match(await site.read('guides/first.md'), /^## Set it up \{#install\}$/m)
  assert.deepEqual(await site.check(true), [])
})

test('a heading keeps its new id too where a link leads to it, or where it was published', async (t) => {
  const site = await published(t)
  await site.edit('guides/first.md', '## Install', '## Set up')
  await site.edit('guides/second.md', 'A line.', '[Set up](/guides/first/#set-up).')
  assert.deepEqual((await site.fix()).problems, [])
  assert.match(await site.read('guides/first.md'), /^<a id="install"><\/a>\n\n## Set up$/m)
  site.commit()
  await site.edit('guides/first.md', '## Set up', '## Get it')
  await site.edit('guides/second.md', '#set-up', '#install')
  assert.deepEqual((await site.fix()).problems, [])
  assert.match(await site.read('guides/first.md'), /^<a id="install"><\/a>\n\n## Get it \{#set-up\}$/m)
})

test('a heading of an .mdx article that is renamed gets an anchor', async (t) => {
  const site = await published(t, {
    ...pages,
    'guides/third.mdx': article('title: Third', `## Old\n\n${install}`),
  })
  await site.edit('guides/third.mdx', '## Old', '## New')
  assert.deepEqual((await site.fix()).problems, [])
  assert.match(await site.read('guides/third.mdx'), /^<a id="old"><\/a>\n\n## New$/m)
  site.commit()
  assert.deepEqual(await site.check(true), [])
})

test('a heading that is gone is not guessed', async (t) => {
  const site = await published(t)
  await site.edit(
    'guides/first.md',
    `## Use\n\n${use}`,
    '## Prices\n\nNothing of this has a price, and never will.',
  )
  const { said, problems } = await site.fix()
  assert.deepEqual(said, [])
  assert.deepEqual(problems, [
    'urls.lock:8:1 error: guides/first.md has lost the heading #use\n' +
      '    Write {#use} behind the heading that it is now, or <a id="use"></a> on a line above it (perhaps "Prices"). If readers may land at the top of the page, remove line 8 of urls.lock.',
  ])
  await site.edit('urls.lock', '/guides/first/#use\n', '')
  assert.deepEqual(await site.check(), [])
})

const swaps: [
  name: string,
  first: string,
  second: string,
  swap: (site: Awaited<ReturnType<typeof published>>) => Promise<void>,
][] = [
  [
    'by their url',
    'guides/first.md',
    'guides/second.md',
    async (site) => {
      await site.edit('guides/first.md', 'title:', 'url: /guides/second/\ntitle:')
      await site.edit('guides/second.md', 'title:', 'url: /guides/first/\ntitle:')
    },
  ],
  [
    'by their names',
    'guides/second.md',
    'guides/first.md',
    async (site) => {
      await site.move('guides/first.md', 'guides/x.md')
      await site.move('guides/second.md', 'guides/first.md')
      await site.move('guides/x.md', 'guides/second.md')
    },
  ],
]
for (const [name, first, second, swap] of swaps)
  test(`two articles that swap their addresses, ${name}, are named, and it can be meant so`, async (t) => {
    const site = await published(t)
    await swap(site)
    const problems = [
      `urls.lock:6:1 error: /guides/first/ was ${first} ("First steps"), which is at /guides/second/ now; ${second} ("Second steps") has its address\n` +
        `    Give the articles their addresses back. If it is meant so, make line 6 of urls.lock: /guides/first/ ${second} Second steps`,
      `urls.lock:9:1 error: /guides/second/ was ${second} ("Second steps"), which is at /guides/first/ now; ${first} ("First steps") has its address\n` +
        `    Give the articles their addresses back. If it is meant so, make line 9 of urls.lock: /guides/second/ ${first} First steps`,
    ]
    assert.deepEqual(await site.check(), problems)
    assert.deepEqual(await site.fix(), { said: [], problems })
    await site.edit('urls.lock', /^\/guides\/first\/ .*/m, `/guides/first/ ${second} Second steps`)
    await site.edit('urls.lock', /^\/guides\/second\/ .*/m, `/guides/second/ ${first} First steps`)
    assert.deepEqual(
      (await site.check()).filter((problem) => /address/.test(problem)),
      [],
    )
  })

test('headings of an article that was renamed are found once it is', async (t) => {
  const site = await published(t)
  await site.move('guides/first.md', 'guides/start.md')
  await site.edit('guides/start.md', '## Install', '## Set up')
  assert.deepEqual(await site.fix(), {
    said: [
      'guides/start.md: the alias /guides/first/',
      'guides/start.md: the id install for #set-up',
      'Recorded 1 address and 2 headings in urls.lock: commit it',
    ],
    problems: [],
  })
})

const harmless: [
  name: string,
  change: (site: Awaited<ReturnType<typeof published>>) => Promise<void>,
  isRecorded?: boolean,
][] = [
  [
    'is renamed with its address kept',
    async (site) => {
      await site.move('guides/first.md', 'guides/start.md')
      await site.edit('guides/start.md', 'title: First steps', 'title: Start\nslug: first')
    },
  ],
  ['gets another title', (site) => site.edit('guides/first.md', 'First steps', 'Start')],
  [
    'gets another title, and a new one its old title',
    async (site) => {
      await site.edit('guides/first.md', 'First steps', 'Start')
      await site.write('ops/first.md', article('title: First steps', 'Of something else.'))
    },
    false,
  ],
  [
    'becomes a folder',
    async (site) => {
      await site.write('guides/first/_index.md', await site.read('guides/first.md'))
      await site.remove('guides/first.md')
    },
  ],
  [
    'is gone, with its address declared gone by its day',
    (site) => site.edit('guides/first.md', 'title:', 'expiryDate: 2025-05-01\ntitle:'),
  ],
]
for (const [name, change, isRecorded = true] of harmless)
  test(`nothing is lost where an article ${name}`, async (t) => {
    const site = await published(t)
    await change(site)
    assert.deepEqual(await site.check(isRecorded), [])
  })

test('headings of an article that only got another title are missed', async (t) => {
  const site = await published(t)
  await site.edit('guides/first.md', 'First steps', 'Start')
  await site.edit('guides/first.md', '## Install', '## Set up')
  await site.write('ops/first.md', article('title: First steps', 'Of something else.'))
  assert.equal((await site.fix()).said[0], 'guides/first.md: the id install for #set-up')
})

test('an article that becomes a draft is lost, as one from which an alias is taken', async (t) => {
  const site = await published(t)
  await site.edit('guides/second.md', 'title:', 'draft: true\ntitle:')
  const [draft] = await site.check()
  assert.match(
    draft ?? '',
    /\/guides\/second\/ is lost with 1 heading: guides\/second\.md \("Second steps"\) is a draft now\n/,
  )
  await site.edit('guides/second.md', 'draft: true\n', 'aliases: [/old/]\n')
  await site.fix()
  site.commit()
  await site.edit('guides/second.md', 'aliases: [/old/]\n', '')
  assert.deepEqual(await site.fix(), { said: ['guides/second.md: the alias /old/'], problems: [] })
})

test('what was never committed was never published', async (t) => {
  const site = await published(t)
  await site.edit('guides/first.md', '## Use', '## Usage\n\n## Use')
  await site.write('guides/third.md', article('title: Third'))
  await site.fix()
  await site.edit('guides/first.md', '## Usage', '## Before you use it')
  await site.move('guides/third.md', 'guides/fourth.md')
  assert.deepEqual(await site.check(), [])
  await site.fix()
  assert.doesNotMatch(await site.read('urls.lock'), /third|#usage/)
})

test('where a site is built for others, what is not recorded is an error, and nothing is recorded', async (t) => {
  const site = await published(t)
  await site.write('guides/third.md', article('title: Third', '## New'))
  const before = await site.read('urls.lock')
  assert.deepEqual(await site.check(), [])
  assert.deepEqual(await site.check(true), [
    'urls.lock:1:1 error: /guides/third/ and 1 more are not recorded in urls.lock\n' +
      '    Run npm run build on your machine, and commit urls.lock.',
  ])
  assert.equal(await site.read('urls.lock'), before)
})

test('links to an article that was renamed lead past its alias', async (t) => {
  const link = '[First](/guides/first/#install "1")'
  const site = await published(t, { ...pages, 'a.md': article('title: A', `${link} and \`${link}\``) })
  await site.move('guides/first.md', 'guides/start.md')
  const { said, problems } = await site.fix()
  assert.deepEqual([said[1], problems], ['a.md: 1 link past a redirect', []])
  assert.equal(
    await site.read('a.md'),
    article('title: A', `[First](/guides/start/#install "1") and \`${link}\``),
  )
})

test('nothing is mended while an article is broken', async (t) => {
  const site = await published(t)
  await site.move('guides/first.md', 'guides/start.md')
  await site.write('b.md', '---\ntitle: [\n---\n')
  const { said, problems } = await site.fix()
  assert.deepEqual(said, ['Nothing is mended while articles have errors.'])
  assert.match(problems.join(), /^b\.md:\d+:\d+ error: the front matter does not parse/)
  assert.doesNotMatch(await site.read('guides/start.md'), /aliases/)
})

test('without git, an article is found by its title and its name or folder, else it is only named', async (t) => {
  const site = await published(t)
  await site.unversion()
  await site.move('guides/first.md', 'ops/first.md')
  await site.move('guides/second.md', 'ops/other.md')
  const { said, problems } = await site.fix()
  assert.deepEqual(said, ['ops/first.md: the alias /guides/first/'])
  assert.match(
    problems.join('\n'),
    /^urls\.lock:9:1 error: \/guides\/second\/ is lost .*\n.* to the right one of ops\/other\.md \(the same title\);/,
  )
})

test('a file of any name is found in a repository, also while a hook of git runs', async (t) => {
  const name = 'guides/Größe & "x".md'
  const site = await published(t, { ...pages, [name]: article('title: Size', install) })
  await site.move(name, 'guides/a b ü.md')
  Object.assign(process.env, { GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index' })
  t.after(() => {
    delete process.env['GIT_DIR']
    delete process.env['GIT_INDEX_FILE']
  })
  const { said, problems } = await site.fix()
  assert.deepEqual(problems, [])
  assert.equal(said[0], 'guides/a b ü.md: the alias /guides/größe-x/')
})
