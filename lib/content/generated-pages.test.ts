import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sectionTitle } from './generated-pages.ts'
import { article, pageAt, siteOf } from './site.fixture.ts'

const titles = [
  ['posts', 'Posts'],
  ['noindexsec', 'Noindexsecs'],
  ['image-guide', 'Image-guides'],
  ['notes & more', 'Notes & mores'],
  ['category', 'Categories'],
  ['day', 'Days'],
  ['box', 'Boxes'],
  ['branch', 'Branches'],
  ['v2', 'V2'],
  ['écran', 'Écrans'],
  ['日本', '日本'],
] as const

for (const [folder, title] of titles)
  test(`rule 18: ${folder} without an _index is called ${title}`, () =>
    assert.equal(sectionTitle(folder, { pluralizeListTitles: true }), title))

test('rule 18: its title is no plural where the site wants none', () =>
  assert.equal(sectionTitle('image-guide', { pluralizeListTitles: false }), 'Image-guide'))

test('rule 18: a top-level folder without an _index has a page', () => {
  const { site } = siteOf({ 'image-guide/deep/a.md': article('title: A') })
  const { kind, title, parent, path, route } = pageAt(site, '/image-guide/')
  assert.deepEqual(
    { kind, title, parent, path, route },
    { kind: 'section', title: 'Image-guides', parent: '/', path: '', route: ['image-guide'] },
  )
  assert.equal(site.byPermalink.has('/image-guide/deep/'), false)
})

test('a folder with an _index keeps the title that it has', () => {
  const { site } = siteOf({
    'docs/_index.md': article('title: The docs\nurl: /d/'),
    'docs/a.md': article('title: A'),
  })
  assert.deepEqual(
    site.pages.filter((page) => page.listed).map((page) => page.permalink),
    ['/d/', '/docs/a/', '/'],
  )
})

test('the home page is called what the site is called', () => {
  assert.equal(pageAt(siteOf({}, { yaml: 'title: My site' }).site, '/').title, 'My site')
  const { site } = siteOf({ '_index.md': article('title: Welcome') }, { yaml: 'title: My site' })
  assert.equal(pageAt(site, '/').title, 'Welcome')
})
