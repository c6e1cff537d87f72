import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { openSearch } from '../search/query.ts'
import type { OutputFormat } from '../types.ts'
import * as formats from './index.ts'
import { navigationTreePath } from './navigation-tree.ts'
import { redirectListSchema } from './redirect-list.ts'

const publication = await publicationOf(
  {
    '_index.md': article('title: Home'),
    'docs/_index.md': article('title: Docs\nlastmod: 2025-01-17T07:52:00+02:00\nmenu: docs'),
    'docs/größe.md': article('title: Size <&>\nmenu: {docs: {parent: Docs}}\naliases: [/old, /old.html]'),
    'c.md': article('title: C\nmenu: {docs: {parent: Group}}\nurl: /r&d/', 'A needle.'),
  },
  {
    yaml: 'url: https://docs.example.com\nnavigation: docs\nsearch: {synonyms: [[thorn, needle]]}',
    basePath: '/base',
    redirects: '- {from: /v1/*, to: /docs/:splat, status: 302}\n- {from: /gone/, gone: true}',
  },
)

/** The one file that a format makes. */
function render(format: OutputFormat): { path: string; content: string } {
  const [file, ...others] = format.render(publication)
  assert.deepEqual(others, [])
  return file ?? { path: '', content: '' }
}

test('the navigation tree is title, address and children; an entry without an address has none', () => {
  const { path, content } = render(formats.navigationTree)
  assert.equal(`/${path}`, navigationTreePath(publication.site))
  assert.match(path, /^_fingerpost\/navigation-[0-9a-f]{12}\.json$/)
  assert.deepEqual(JSON.parse(content), [
    ['Docs', '/base/docs/', [['Size <&>', '/base/docs/gr%C3%B6%C3%9Fe/']]],
    ['Group', '', [['C', '/base/r&d/']]],
  ])
})

test('the list of redirects reads back by its own schema, decoded and without the base path', () => {
  const { path, content } = render(formats.redirectList)
  assert.equal(path, 'redirects.json')
  assert.deepEqual(redirectListSchema.parse(JSON.parse(content)), {
    basePath: '/base',
    redirects: [
      { from: '/old/', scope: 'page', to: '/docs/größe/', status: 301 },
      { from: '/old.html', scope: 'page', to: '/docs/größe/', status: 301 },
      { from: '/gone/', scope: 'page', to: '', status: 410 },
      { from: '/v1/', scope: 'subtree', to: '/docs/:splat', status: 302 },
    ],
  })
})

test('rule 62: the sitemap names every page, encoded and escaped, and lastmod only where it is set', () => {
  assert.deepEqual(render(formats.sitemap), {
    path: 'sitemap.xml',
    content: `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://docs.example.com/base/</loc><lastmod>2025-01-17T07:52:00+02:00</lastmod></url>
<url><loc>https://docs.example.com/base/docs/</loc><lastmod>2025-01-17T07:52:00+02:00</lastmod></url>
<url><loc>https://docs.example.com/base/docs/gr%C3%B6%C3%9Fe/</loc></url>
<url><loc>https://docs.example.com/base/r&amp;d/</loc></url>
</urlset>
`,
  })
})

test('rule 62: a page says how often it changes and how much it counts, or leaves itself out', async () => {
  const site = await publicationOf({
    'a.md': article('title: A\nsitemap: {changeFreq: monthly, priority: 0}'),
    'b.md': article('title: B\nsitemap: {disable: true}'),
    'c.md': article('title: C\nsitemap: soon'),
  })
  const content = formats.sitemap.render(site)[0]?.content ?? ''
  assert.deepEqual(
    content.split('\n').filter((line) => /\/[abc]\//.test(line)),
    [
      '<url><loc>http://localhost:3000/a/</loc><changefreq>monthly</changefreq><priority>0</priority></url>',
      '<url><loc>http://localhost:3000/c/</loc></url>',
    ],
  )
})

test('the search index is read by the search of the browser', async () => {
  const files = new Map(
    formats.searchIndex.render(publication).map(({ path, content }) => [`/base/${path}`, content]),
  )
  const engine = await openSearch('/base/search/index.json', async (path) => {
    const text = files.get(path)
    if (text === undefined) throw new Error(`no ${path}`)
    return text
  })
  for (const query of ['needle', 'thorn']) {
    const { results, isPartial } = await engine.search(query)
    assert.deepEqual([results.map(({ page }) => page.href), isPartial], [['/base/r&d/'], false], query)
  }
})

test('GitHub Pages is told to publish folders that begin with an underscore', () => {
  assert.deepEqual(render(formats.noJekyll), { path: '.nojekyll', content: '' })
})

test('no two formats have one name', () => {
  const names = Object.values(formats).map((format) => format.name)
  assert.deepEqual(names, [...new Set(names)])
})
