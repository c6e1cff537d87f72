import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flatten } from './navigation.ts'
import { article, pageAt, siteOf } from './site.fixture.ts'
import { siteFromData, siteToData } from './site.ts'

const hidden = [
  ['draft: true', 'drafts'],
  ['published: false', 'drafts'],
  ['date: 2025-06-02', 'future'],
  ['publishDate: 2025-06-02\ndate: 2025-01-01', 'future'],
  ['expiryDate: 2025-05-31', 'expired'],
] as const

for (const [fields, option] of hidden) {
  const files = {
    'docs/a.md': article(`title: A\naliases: /old/\ntags: [t]\n${fields}`),
    'docs/b.md': article('title: B'),
  }
  const seen = (options: Record<string, boolean>) => {
    const { site, said } = siteOf(files, { options })
    const inTree = flatten(site.navigation).map((node) => node.permalink)
    return {
      page: site.byPermalink.has('/docs/a/'),
      alias: site.redirects.some(({ from }) => from === '/old/'),
      inTree: inTree.includes('/docs/a/'),
      term: site.terms.length > 0,
      said,
    }
  }
  const name = fields.replace('\n', ', ')
  test(`rule 13: an article with ${name} is absent, with its alias, its tree entry and its tag`, () => {
    const others = { drafts: true, future: true, expired: true, [option]: false }
    assert.deepEqual(seen(others), { page: false, alias: false, inTree: false, term: false, said: [] })
  })
  test(`rule 13: an article with ${name} is there with the option ${option}`, () => {
    assert.deepEqual(seen({ [option]: true }), {
      page: true,
      alias: true,
      inTree: true,
      term: true,
      said: [],
    })
  })
}

const shown = ['date: 2025-06-01', 'expiryDate: 2025-06-02', 'date: 2030-01-01\npublishDate: 2025-01-01']

for (const fields of shown)
  test(`rule 13: an article with ${fields.replace('\n', ', ')} is there`, () => {
    assert.equal(siteOf({ 'a.md': article(`title: A\n${fields}`) }).site.byPermalink.has('/a/'), true)
  })

test('rule 14: a draft _index hides the page of its section and not the pages in it', () => {
  const { site } = siteOf({
    'docs/_index.md': article('title: Secret\ndraft: true', 'Secret text.'),
    'docs/sub/_index.md': article('title: Secret\ndraft: true'),
    'docs/sub/a.md': article('title: A'),
  })
  assert.equal(site.byPermalink.has('/docs/sub/'), false)
  assert.equal(pageAt(site, '/docs/sub/a/').parent, '/docs/')
  assert.doesNotMatch(JSON.stringify(siteToData(site)), /Secret/)
})

test('two files with one address are an error that names both, in any way they come by it', () => {
  const { said } = siteOf({
    'docs/A.md': article('title: A'),
    'docs/a.md': article('title: A'),
    'docs/b.md': article('title: B\nslug: a'),
    'docs/c.md': article('title: C\nurl: /docs/a/'),
  })
  const hint = 'Rename one of the two files, or set its url or slug.'
  assert.deepEqual(said, [
    `docs/a.md:1:1 error: /docs/a/ is already the address of docs/A.md\n    ${hint}`,
    `docs/b.md:1:1 error: /docs/a/ is already the address of docs/A.md\n    ${hint}`,
    `docs/c.md:1:1 error: /docs/a/ is already the address of docs/A.md\n    ${hint}`,
  ])
})

test('rule 21: a draft at the address of an article does not take it', () => {
  const { said } = siteOf({ 'a.md': article('title: A'), 'b.md': article('title: B\nurl: /a/\ndraft: true') })
  assert.deepEqual(said, [])
})

test('rule 18: an article with the name of a folder does not hide the articles of the folder', () => {
  const { site } = siteOf({ 'guides.md': article('title: G'), 'guides/first.md': article('title: First') })
  const inTree = flatten(site.navigation).map((node) => node.permalink)
  assert.deepEqual(inTree, ['/guides/', '/guides/first/'])
})

test('a site of no articles has a home page, and taxonomies that no list has', () => {
  const { site, said } = siteOf({}, { yaml: 'title: Docs' })
  assert.deepEqual(
    [site.pages.map((page) => [page.kind, page.permalink, page.title, page.listed]), said],
    [
      [
        ['home', '/', 'Docs', true],
        ['taxonomy', '/categories/', 'Categories', false],
        ['taxonomy', '/tags/', 'Tags', false],
      ],
      [],
    ],
  )
})

test('a site is the same after it was data', () => {
  const { site } = siteOf({ 'docs/a.md': article('title: A\ntags: [t]\naliases: /old/') })
  assert.deepEqual(siteFromData(siteToData(site)), site)
})

test('rule 30: disableAliases leaves the redirects what they are', () => {
  const { site } = siteOf({ 'a.md': article('title: A\naliases: /old/') }, { hugo: 'disableAliases = true' })
  assert.deepEqual(
    site.redirects.map(({ from, to }) => [from, to]),
    [['/old/', '/a/']],
  )
})
