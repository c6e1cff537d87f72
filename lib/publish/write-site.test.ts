import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { folderOf } from '../folder.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { claimFiles } from './claims.ts'
import type { Rendering } from './render.ts'
import { writeSite } from './write-site.ts'

/** What Next would have made. */
const rendering = (staticFolder: string, usesRuntime: boolean): Rendering => ({
  html: async (page) => `page ${page.permalink}`,
  search: async () => '<p>search</p>',
  notFound: async () => 'not found',
  staticFolder,
  usesRuntime: () => usesRuntime,
  filesOfPages: () => [{ path: '_next/static/inline/1.js', content: 'inline' }],
})

for (const usesRuntime of [false, true])
  test(`every claim is written; scripts of Next ${usesRuntime ? 'too' : 'not'}, as no page needs them or one does`, async (t) => {
    const folder = await folderOf(t, {
      'content/docs/pic.png': 'picture',
      'next/static/a.css': 'css',
      'next/static/b.js': 'js',
      'out/x': '',
    })
    const out = join(folder, 'out')
    const publication = await publicationOf(
      { 'docs/a.md': article('title: A') },
      { assets: ['docs/pic.png'] },
    )
    const script = { path: '_fingerpost/e.js', content: 'script' }
    const { claims } = claimFiles(publication, [script], { content: join(folder, 'content'), out })
    await writeSite(claims, rendering(join(folder, 'next'), usesRuntime), out)
    const text = (path: string) => readFile(join(out, path), 'utf8').catch(() => undefined)
    assert.deepEqual(
      await Promise.all(
        [
          'docs/a/index.html',
          '404.html',
          'docs/pic.png',
          '_fingerpost/e.js',
          '_next/static/a.css',
          '_next/static/b.js',
          '_next/static/inline/1.js',
        ].map(text),
      ),
      ['page /docs/a/', 'not found', 'picture', 'script', 'css', usesRuntime ? 'js' : undefined, 'inline'],
    )
  })

test('no file is written outside of the out folder', async (t) => {
  const out = join(await folderOf(t, { 'next/x': '' }), 'out')
  await mkdir(out)
  const claim = {
    path: '../escaped.html',
    owner: 'a.md',
    place: { file: 'a.md', line: 1, column: 1 },
    write: async () => assert.fail('written'),
  }
  await assert.rejects(
    writeSite([claim], rendering(join(dirname(out), 'next'), false), out),
    /\.\.\/escaped\.html leads out of the out folder/,
  )
})
