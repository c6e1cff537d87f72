import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workFolder } from '../lib/project.ts'
import { withLock } from '../lib/render/lock.ts'
import { runCommand, startCommand } from './cli.ts'
import { makeContentFolder } from './content-folder.ts'
import { expect, test } from './test.ts'

// Builds wait for each other; one after the other they have their time.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const good = { 'guides/first.md': '---\ntitle: First\n---\nText.\n' }

const broken: [name: string, files: Record<string, string>, message: RegExp][] = [
  [
    'front matter that does not parse',
    { 'a.md': '---\ntitle: "open\n---\n' },
    /a\.md:2:\d+ error: the front matter does not parse/,
  ],
  [
    'front matter that does not fit',
    { 'a.md': '---\ntitle: A\ndraft: perhaps\n---\n' },
    /a\.md:3:1 error: front matter: draft does not fit\n +Write draft: true or draft: false/,
  ],
  [
    'front matter that is not closed',
    { 'a.md': '---\ntitle: A\n\nText\n' },
    /a\.md:1:1 error: the front matter is not closed/,
  ],
  [
    'an unknown component',
    { 'a.mdx': '---\ntitle: A\n---\n\n<Calout>x</Calout>\n' },
    /a\.mdx:5:1 error: unknown component <Calout>\n +Known components: Audio, Badge, Callout, /,
  ],
  [
    'an import that does not resolve',
    { 'a.mdx': "---\ntitle: A\n---\n\nimport X from './x.tsx'\n\n<X />\n" },
    /a\.mdx:5:1 error: cannot import \.\/x\.tsx: there is no such file/,
  ],
  ['MDX that does not parse', { 'a.mdx': '---\ntitle: A\n---\n\nif a < b then {\n' }, /a\.mdx:5:\d+ error: /],
  [
    'an expression that fails',
    { 'a.mdx': '---\ntitle: A\n---\n\nValue: {missing.value}\n' },
    /a\.mdx:5:8 error: an expression fails: missing is not defined/,
  ],
  [
    'what React refuses',
    { 'a.mdx': '---\ntitle: A\n---\n\n<b>{{ a: 1 }}</b>\n' },
    /a\.mdx:5:\d+ error: an expression fails: Objects are not valid as a React child/,
  ],
  [
    'an export that is not there',
    {
      'a.mdx': "---\ntitle: A\n---\n\nimport { two } from './one.ts'\n\n{two}\n",
      'one.ts': 'export const one = 1\n',
    },
    /a\.mdx:5:1 error: cannot import \.\/one\.ts: it has no export two/,
  ],
  [
    'two files with one URL',
    { 'a.md': '---\ntitle: A\n---\n', 'a.mdx': '---\ntitle: B\n---\n' },
    /a\.mdx:1:1 error: \/(case\d+\/)?a\/ is already the address of (case\d+\/)?a\.md/,
  ],
  [
    'a file where a page is',
    { 'a/_index.md': '---\ntitle: A\n---\n', 'a/index.html': '<p>x</p>' },
    /a\/index\.html:1:1 error: \/(case\d+\/)?a\/index\.html is already published by (case\d+\/)?a\/_index\.md/,
  ],
  [
    'an unknown key of site.yaml',
    { 'site.yaml': 'title: T\ncolour: red\n' },
    /site\.yaml:2:1 error: unknown key colour\n +Known keys: title, /,
  ],
]

test('every fault is named with its place and a hint, all at once, and the last good build stays', async () => {
  const site = await makeContentFolder(good)
  const environment = { CONTENT_DIR: site.content, OUT_DIR: site.out }
  expect((await runCommand('build', environment)).status).toBe(0)
  const page = join(site.out, 'guides/first/index.html')
  const before = await readFile(page, 'utf8')
  await site.write('guides/first.md', '---\ntitle: Changed\n---\nText.\n')
  for (const [index, [, files]] of broken.entries()) {
    for (const [path, source] of Object.entries(files))
      if (path !== 'site.yaml') await site.write(`case${index}/${path}`, source)
  }
  const { status, printed } = await runCommand('build', environment)
  expect(status).toBe(1)
  for (const [name, files, message] of broken)
    if (!files['site.yaml']) expect.soft(printed, name).toMatch(message)
  expect(printed).not.toMatch(/ {4}at |node_modules/)
  expect(printed).toMatch(/\d+ errors, \d+ warnings?\n$/)
  expect(await readFile(page, 'utf8')).toBe(before)
  expect((await readdir(join(site.out, '..'))).sort()).toEqual(['content', 'out'])
})

for (const [name, files, message] of broken) {
  test(`${name} fails the check`, async () => {
    const site = await makeContentFolder({ ...good, ...files })
    const { status, printed } = await runCommand('check', { CONTENT_DIR: site.content })
    expect(printed).toMatch(message)
    expect(status).toBe(1)
  })
}

const poorer: [name: string, body: string, message: RegExp][] = [
  ['a missing image', '![Alt](./no.png)', /guides\/a\.md:4:1 (warning|error): missing image \.\/no\.png/],
  ['a dead link', 'To [b](/guides/b/).', /guides\/a\.md:4:4 (warning|error): dead link \/guides\/b\//],
  [
    'a dead anchor',
    'To [first](first.md#nope).',
    /guides\/a\.md:4:4 (warning|error): guides\/first\.md has no heading #nope/,
  ],
  [
    'an unknown language',
    '```klingon\nx\n```',
    /guides\/a\.md:4:1 (warning|error): unknown code language "klingon"/,
  ],
  [
    'a style attribute',
    'Text.\n{style="color: red"}',
    /guides\/a\.md:4:1 (warning|error): a style attribute is left out/,
  ],
]

for (const strict of [false, true]) {
  test(`what leaves a page poorer is ${strict ? 'an error in a strict site' : 'a warning'}`, async () => {
    for (const [name, body, message] of poorer) {
      const site = await makeContentFolder({
        ...good,
        'guides/a.md': `---\ntitle: A\n---\n${body}\n`,
        'site.yaml': `strict: ${strict}\n`,
      })
      const { status, printed } = await runCommand('check', { CONTENT_DIR: site.content })
      expect(message.exec(printed)?.[1], name).toBe(strict ? 'error' : 'warning')
      expect(status, name).toBe(strict ? 1 : 0)
    }
  })
}

test('what fails only where it is rendered is named by its article, without a stack trace', async () => {
  const site = await makeContentFolder({
    ...good,
    'boom.mdx': "---\ntitle: Boom\n---\n\nimport Boom from './boom.tsx'\n\n<Boom />\n",
    'boom.tsx': "export default function Boom() {\n  throw new Error('nothing to show')\n}\n",
  })
  const { status, printed } = await runCommand('build', { CONTENT_DIR: site.content, OUT_DIR: site.out })
  expect(printed).toMatch(/boom\.mdx:1:1 error: the page cannot be rendered: nothing to show/)
  expect(printed).not.toMatch(/ {4}at |Next\.js/)
  expect(status).toBe(1)
})

test('a module of an article that does not compile is named by its file', async () => {
  const site = await makeContentFolder({
    'a.mdx': "---\ntitle: A\n---\n\nimport A from './a.tsx'\n\n<A />\n",
    'a.tsx': "import { useState } from 'react'\nexport default function A() {\n  return useState(1)[0]\n}\n",
  })
  const { status, printed } = await runCommand('build', { CONTENT_DIR: site.content, OUT_DIR: site.out })
  expect(printed).toMatch(
    /a\.tsx:1:\d+ error: .*\n +A component that uses state or events begins with the line 'use client'/,
  )
  expect(printed).not.toMatch(/ {4}at |Next\.js \d/)
  expect(status).toBe(1)
})

test('a query that has lost its page fails the check; the file of queries is not published', async () => {
  const site = await makeContentFolder({
    ...good,
    'search-tests.yaml': '- {query: first, page: /guides/first/}\n',
  })
  const environment = { CONTENT_DIR: site.content, OUT_DIR: site.out }
  expect((await runCommand('build', environment)).status).toBe(0)
  expect((await readdir(site.out)).filter((name) => name.startsWith('search'))).toEqual(['search'])
  await site.write('guides/first.md', '---\ntitle: Second\nslug: first\n---\nText.\n')
  await site.write('other.md', '---\ntitle: First\n---\n')
  await site.write('search-tests.yaml', '- {query: first, page: /guides/first/, within: 1}\n')
  const { status, printed } = await runCommand('check', { CONTENT_DIR: site.content })
  expect(printed).toMatch(
    /search-tests\.yaml:1:4 error: the query "first" finds \/guides\/first\/ at place 2/,
  )
  expect(status).toBe(1)
})

test('--keep-going builds the rest of a tree with broken articles, and says what is wrong', async () => {
  const site = await makeContentFolder({
    ...good,
    'guides/links.md': '---\ntitle: Links\n---\nTo [a](/a/).\n',
    'a.mdx': '---\ntitle: A\naliases: /old-a/\n---\n\n<Calout>x</Calout>\n',
    'b.md': '---\ntitle: "open\n---\n',
    'search-tests.yaml': '- {query: a, page: a.mdx}\n- {query: b, page: b.md}\n',
    'boom.mdx': "---\ntitle: Boom\n---\n\nimport Boom from './boom.tsx'\n\n<Boom />\n",
    'boom.tsx': "export default function Boom() {\n  throw new Error('nothing to show')\n}\n",
  })
  const { status, printed } = await runCommand('build', { CONTENT_DIR: site.content, OUT_DIR: site.out }, [
    '--keep-going',
  ])
  expect(printed).toMatch(/a\.mdx:6:1 error: unknown component <Calout>/)
  expect(printed).toMatch(/b\.md:2:\d+ error: the front matter does not parse/)
  expect(printed).toMatch(/boom\.mdx:1:1 error: the page cannot be rendered: nothing to show/)
  expect(printed.match(/unknown component/g)).toHaveLength(1)
  expect(printed).toMatch(/guides\/links\.md:4:4 warning: dead link \/a\//)
  expect(printed).toMatch(/\nBuilt without 3 articles\n$/)
  expect(status).toBe(0)
  const published = await readdir(site.out)
  expect(published).toContain('guides')
  for (const name of ['a', 'old-a', 'b', 'boom']) expect(published).not.toContain(name)
  const [tree = ''] = (await readdir(join(site.out, '_fingerpost'))).filter((name) =>
    /^navigation-/.test(name),
  )
  expect(await readFile(join(site.out, '_fingerpost', tree), 'utf8')).not.toContain('boom')
})

test('--keep-going does not go on where no article is at fault', async () => {
  const site = await makeContentFolder({ ...good, 'a.md': '---\ntitle: "open\n---\n', 'sitemap.xml': '' })
  const { status, printed } = await runCommand('build', { CONTENT_DIR: site.content, OUT_DIR: site.out }, [
    '--keep-going',
  ])
  expect(printed).toMatch(/sitemap\.xml:1:1 error: /)
  expect(status).toBe(1)
})

test('a build waits while another one has the folder of what both keep', async () => {
  const site = await makeContentFolder(good)
  const build = await withLock(workFolder, async () => {
    const waiting = startCommand('build', { CONTENT_DIR: site.content, OUT_DIR: site.out })
    await waiting.prints(/Waiting for another build/)
    return waiting
  })
  expect((await build.ended).status).toBe(0)
})

test('drafts, future and expired articles are built when asked for', async () => {
  const site = await makeContentFolder({
    ...good,
    'draft.md': '---\ntitle: Draft\ndraft: true\n---\n',
    'future.md': '---\ntitle: Future\ndate: 2999-01-01\n---\n',
    'expired.md': '---\ntitle: Expired\nexpiryDate: 2001-01-01\n---\n',
  })
  const environment = { CONTENT_DIR: site.content, OUT_DIR: site.out }
  await runCommand('build', environment)
  const special = async () =>
    (await readdir(site.out)).filter((name) => ['draft', 'expired', 'future'].includes(name)).sort()
  expect(await special()).toEqual([])
  await runCommand('build', environment, ['--drafts', '--future', '-E'])
  expect(await special()).toEqual(['draft', 'expired', 'future'])
})

test('start builds where there is no build, and serves it', async ({ request }) => {
  const site = await makeContentFolder({
    'guides/first.md': '---\ntitle: First\naliases: [/old/]\n---\nText.\n',
  })
  const start = startCommand('start', { CONTENT_DIR: site.content, OUT_DIR: site.out, PORT: '0' })
  const [, url = ''] = await start.prints(/at (http:\/\/localhost:\d+)/)
  try {
    expect(await (await request.get(`${url}/guides/first/`)).text()).toContain('<h1>First</h1>')
    expect((await request.get(`${url}/old/`, { maxRedirects: 0 })).status()).toBe(301)
    const second = await runCommand('start', {
      CONTENT_DIR: site.content,
      OUT_DIR: site.out,
      PORT: new URL(url).port,
    })
    expect(second.printed).toContain(`Port ${new URL(url).port} is taken. Set PORT`)
    expect(second.status).toBe(1)
  } finally {
    start.child.kill()
    await start.ended
  }
})

test('an out folder that no build made is left alone', async () => {
  const site = await makeContentFolder(good)
  const { status, printed } = await runCommand('build', {
    CONTENT_DIR: site.content,
    OUT_DIR: join(site.content, 'guides'),
  })
  expect(printed).toContain('OUT_DIR is a folder that no build of Fingerpost made')
  expect(status).toBe(1)
  expect(await readdir(join(site.content, 'guides'))).toEqual(['first.md'])
})

test('a build ends with what the chosen hosts cannot do', async () => {
  const site = await makeContentFolder({
    ...good,
    'site.yaml': 'hosts: [static]\n',
    'redirects.yaml': '- {from: /v1/*, to: /guides/first/}\n',
  })
  const { printed } = await runCommand('build', { CONTENT_DIR: site.content, OUT_DIR: site.out })
  expect(printed).toMatch(/Built .*\nStatic pages can't redirect whole folders: \/v1\/\*\.\n$/)
})
