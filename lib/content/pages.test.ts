import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, outlineOf, pageAt, siteOf } from './site.fixture.ts'

const files: [name: string, path: string, fields: string, permalink: string, kind: string, parent: string][] =
  [
    ['rule 15: _index is its section', 'docs/_index.md', 'title: T', '/docs/', 'section', '/'],
    ['rule 15: the top _index is the home page', '_index.mdx', 'title: T', '/', 'home', ''],
    ['rule 15: so is the top index', 'index.md', 'title: T', '/', 'home', ''],
    ['rule 15: index is a page', 'about/index.md', 'title: T', '/about/', 'page', '/'],
    ['rule 17: README is a page', 'x/README.md', 'title: T', '/x/readme/', 'page', '/x/'],
    ['rule 18: a top-level folder is a section', 'docs/a.md', 'title: T', '/docs/a/', 'page', '/docs/'],
    ['rule 18: a deeper one is none', 'docs/x/y/a.md', 'title: T', '/docs/x/y/a/', 'page', '/docs/'],
    ['rule 18: a page at the top has none', 'a.md', 'title: T', '/a/', 'page', '/'],
    ['rule 20: slug replaces the name', 'docs/a.md', 'title: T\nslug: My B', '/docs/my-b/', 'page', '/docs/'],
    [
      'rule 20: slug of a section is ignored',
      'docs/_index.md',
      'title: T\nslug: b',
      '/docs/',
      'section',
      '/',
    ],
    ['rule 21: url wins over slug', 'docs/a.md', 'title: T\nslug: b\nurl: /C/d', '/C/d/', 'page', '/docs/'],
    [
      'rule 21: url of a section is cleaned',
      'docs/_index.md',
      'title: T\nurl: /My Docs/',
      '/my-docs/',
      'section',
      '/',
    ],
    ['rule 21: url does not move the home page', '_index.md', 'title: T\nurl: /x/', '/', 'home', ''],
    ['rule 21: url may be a file', 'docs/a.md', 'title: T\nurl: /d.json', '/d.json', 'page', '/docs/'],
    ['the folder tags lists the terms', 'tags/_index.md', 'title: T', '/tags/', 'taxonomy', '/'],
  ]

for (const [name, path, fields, permalink, kind, parent] of files) {
  test(`${name}: ${path} -> ${permalink}`, () => {
    const { site, said } = siteOf({ [path]: article(fields) })
    const page = pageAt(site, permalink)
    assert.deepEqual({ kind: page.kind, parent: page.parent, path: page.path }, { kind, parent, path })
    assert.deepEqual(said, [])
  })
}

test('rule 18: a page belongs to the nearest folder above it with an _index', () => {
  const { site } = siteOf({
    'docs/_index.md': article('title: Docs'),
    'docs/sub/_index.md': article('title: Sub'),
    'docs/sub/no/deep.md': article('title: Deep'),
  })
  assert.equal(pageAt(site, '/docs/sub/').parent, '/docs/')
  assert.equal(pageAt(site, '/docs/sub/no/deep/').parent, '/docs/sub/')
})

test('rule 21: url moves a section and none of its pages', () => {
  const { site } = siteOf({
    'docs/_index.md': article('title: Docs\nurl: /moved/'),
    'docs/a.md': article('title: A'),
  })
  assert.equal(pageAt(site, '/docs/a/').parent, '/moved/')
  assert.equal(site.byPermalink.has('/docs/'), false)
})

test('rule 21: a url of another site is an error, and the page stays where its file is', () => {
  const { site, said } = siteOf({ 'a.md': article('title: A\nurl: https://example.org/a/') })
  assert.deepEqual(said, [
    'a.md:3:1 error: url: https://example.org/a/ is an address of another site\n    Write a path of this site: url: /old/address/.',
  ])
  assert.equal(pageAt(site, '/a/').path, 'a.md')
})

test('rule 21: it is an error beside a warning, too', () => {
  const { said } = siteOf({ 'a.md': article('title: A\nurl: https://example.org/a/\ndate: soon') })
  assert.equal(said.length, 2)
})

test('rule 21: an article whose url is the root is the home page', () => {
  for (const path of ['welcome.md', 'docs/_index.md']) {
    const { site } = siteOf({ [path]: article('title: Welcome\nurl: /'), 'other/a.md': article('title: A') })
    assert.deepEqual(
      site.pages
        .filter((page) => page.permalink === '/')
        .map(({ kind, path, parent }) => [kind, path, parent]),
      [['home', path, '']],
    )
  }
})

test('rule 21: an article whose url is that of its folder leaves the folder in the tree', () => {
  const { site } = siteOf({
    'docs/a.md': article('title: A\nurl: /docs/'),
    'docs/b.md': article('title: B'),
  })
  assert.deepEqual(outlineOf(site.navigation), ['A /docs/', '  B /docs/b/'])
})

test('rule 15: another article in the folder of an index is published, with a warning', () => {
  const { site, said } = siteOf({
    'docs/index.md': article('title: Docs'),
    'docs/other.md': article('title: Other'),
  })
  assert.deepEqual(said, [
    'docs/index.md:1:1 warning: index makes its folder one page, but docs/other.md stands in it too\n    Rename it to _index to make the folder a category.',
  ])
  assert.equal(pageAt(site, '/docs/other/').title, 'Other')
})

test('rule 2: an article without front matter is a page, with a warning that it has no title', () => {
  const { site, said } = siteOf({ 'a.md': 'Text.', '_index.md': 'Home needs none.' })
  assert.deepEqual(said, [
    'a.md:1:1 warning: the article has no title\n    Add title: "…" to its front matter.',
  ])
  assert.equal(pageAt(site, '/a/').body, 'Text.')
})

test('the format is that of the file', () => {
  const { site } = siteOf({ 'a.md': article('title: A'), 'b.mdx': article('title: B') })
  assert.deepEqual([pageAt(site, '/a/').format, pageAt(site, '/b/').format], ['md', 'mdx'])
})
