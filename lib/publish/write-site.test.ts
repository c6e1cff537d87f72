import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import type { NextRendering } from '../render/next-render.ts'
import type { Rendering } from '../render/render-site.ts'
import type { Claim, ClaimContent } from './claims.ts'
import { type LastBuild, writeSite } from './write-site.ts'

const sheets = new Map([
  ['/_fingerpost/tabs-1.css', '.tabs{}'],
  ['/_fingerpost/steps-1.css', '.steps{}'],
])

/** Pages of which each says its id and the state of the site. */
const rendering = (state = 'first', next?: NextRendering): Rendering => ({
  page: (id) => ({
    key: `${id} ${state}`,
    read: async () => ({ html: `${id} ${state}`, joined: [...sheets.keys()] }),
  }),
  next,
  pages: 1,
  rendered: 0,
  files: [],
})

const claim = (path: string, content: ClaimContent): Claim => ({
  path,
  owner: path,
  place: { file: path, line: 1, column: 1 },
  content,
})

const nothing: LastBuild = { folder: '/nowhere', record: new Map() }

async function prepare(t: TestContext) {
  const folder = await folderOf(t, { 'pic.png': 'picture' })
  const claims = [
    claim('a/index.html', { page: '/a/' }),
    claim('list.json', { output: { content: '[]' } }),
    claim('docs/pic.png', { file: join(folder, 'pic.png') }),
  ]
  const build = async (name: string, state = 'first', last = nothing) => {
    const out = join(folder, name)
    mkdirSync(out)
    return { out, ...(await writeSite(claims, rendering(state), sheets, out, last)) }
  }
  return { folder, build, read: (...path: string[]) => readFileSync(join(folder, ...path), 'utf8') }
}

test('pages, texts, copies and the style sheets that pages have as one are written', async (t) => {
  const { build, read } = await prepare(t)
  const { record, reused } = await build('out')
  assert.deepEqual(
    [read('out/a/index.html'), read('out/list.json'), read('out/docs/pic.png')],
    ['/a/ first', '[]', 'picture'],
  )
  const sheet = [...record.keys()].find((path) => path.startsWith('_fingerpost/styles-')) ?? ''
  assert.equal(read('out', sheet), '.tabs{}.steps{}')
  assert.deepEqual([record.size, reused], [4, 0])
})

test('what is as in the last build is not written again, its style sheets included', async (t) => {
  const { folder, build, read } = await prepare(t)
  const first = await build('out')
  const second = await build('new', 'first', { folder: first.out, record: first.record })
  assert.equal(second.reused, 4)
  assert.equal(read('new/a/index.html'), '/a/ first')
  for (const path of first.record.keys())
    assert.equal(statSync(join(folder, 'new', path)).ino, statSync(join(folder, 'out', path)).ino)
})

const changes: [name: string, change: (folder: string) => void, path: string, content: string][] = [
  ['a page', () => {}, 'a/index.html', '/a/ second'],
  [
    'an original',
    (folder) => writeFileSync(join(folder, 'pic.png'), 'another picture'),
    'docs/pic.png',
    'another picture',
  ],
  [
    'a published file',
    (folder) => writeFileSync(join(folder, 'out/list.json'), 'not ours'),
    'list.json',
    '[]',
  ],
  [
    'only the time of a published file',
    (folder) => utimesSync(join(folder, 'out/list.json'), 1, 1),
    'list.json',
    '[]',
  ],
]
for (const [name, change, path, content] of changes)
  test(`${name} that has changed is written anew`, async (t) => {
    const { folder, build, read } = await prepare(t)
    const first = await build('out')
    change(folder)
    const state = name === 'a page' ? 'second' : 'first'
    const { reused } = await build('new', state, { folder: first.out, record: first.record })
    assert.equal(reused, 3)
    assert.equal(read('new', path), content)
  })

for (const usesRuntime of [false, true])
  test(`scripts of Next are ${usesRuntime ? '' : 'not '}copied, as a page ${usesRuntime ? 'needs' : 'does not need'} them`, async (t) => {
    const folder = await folderOf(t, { '_next/static/a.css': 'css', '_next/static/b.js': 'js', 'out/x': '' })
    const next: NextRendering = {
      page: () => assert.fail(),
      staticFiles: new Map(
        ['_next/static/a.css', '_next/static/b.js'].map((path) => [path, join(folder, path)]),
      ),
      usesRuntime,
      files: [{ path: '_next/static/inline/1.js', content: 'inline' }],
      rendered: 0,
    }
    const { record } = await writeSite([], rendering('first', next), sheets, join(folder, 'out'), nothing)
    assert.deepEqual([...record.keys()].sort(), [
      '_next/static/a.css',
      ...(usesRuntime ? ['_next/static/b.js'] : []),
      '_next/static/inline/1.js',
    ])
  })

test('no file is written outside of the out folder', async (t) => {
  const folder = await folderOf(t, { 'out/x': '' })
  await assert.rejects(
    () =>
      writeSite(
        [claim('../escaped.html', { output: { content: '' } })],
        rendering(),
        sheets,
        join(folder, 'out'),
        nothing,
      ),
    /\.\.\/escaped\.html leads out of the out folder/,
  )
})
