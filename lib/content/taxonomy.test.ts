import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, pageAt, siteOf } from './site.fixture.ts'
import { termPermalink, termsOf } from './taxonomy.ts'

const addresses = [
  ['Foo Bar', '/tags/foo-bar/'],
  ['foo bar', '/tags/foo-bar/'],
  ['C++', '/tags/c++/'],
  ['.NET', '/tags/.net/'],
  ['a/b', '/tags/a/b/'],
  ['Éa', '/tags/éa/'],
  ['C#', '/tags/c#/'],
] as const

for (const [name, permalink] of addresses)
  test(`rule 59: ${name} -> ${permalink}`, () => assert.equal(termPermalink('tags', name), permalink))

test('rule 59: spellings of one term are one, named by the last of the first page, and count a page once', () => {
  const { site } = siteOf({
    'a.md': article('title: A\ntags: [Foo Bar, foo bar]\nweight: 2'),
    'b.md': article('title: B\ntags: ["FOO  BAR"]\nweight: 1'),
  })
  assert.deepEqual(site.terms, [
    { taxonomy: 'tags', name: 'foo bar', permalink: '/tags/foo-bar/', pages: ['/b/', '/a/'] },
  ])
})

test('terms stand in the order of their names, whatever their case and accents', () => {
  const { site } = siteOf({ 'a.md': article('title: A\ntags: [gamma, Élan, beta]') })
  assert.deepEqual(
    site.terms.map((term) => term.name),
    ['beta', 'Élan', 'gamma'],
  )
})

test('a tag of signs alone has no page', () => {
  const { site } = siteOf({ 'a.md': article('title: A\ntags: ["&", "", " "]') })
  assert.deepEqual(site.terms, [])
  assert.equal(pageAt(site, '/tags/').listed, false)
})

test('rules 19 and 59: a tag of dots does not climb out of the folder of tags', () => {
  const { site } = siteOf({ 'a.md': article('title: A\ntags: [".."]') })
  assert.deepEqual(
    site.pages.filter((page) => page.permalink.includes('..')),
    [],
  )
})

test('a site with tags has their list and a page for each', () => {
  const { site } = siteOf({ 'docs/a.md': article('title: A\ntags: [One]') })
  const kinds = ['/tags/', '/tags/one/'].map((permalink) => {
    const { kind, title, parent } = pageAt(site, permalink)
    return [kind, title, parent]
  })
  assert.deepEqual(kinds, [
    ['taxonomy', 'Tags', '/'],
    ['term', 'One', '/tags/'],
  ])
})

test('a file may give the list of tags and the page of a tag their title and text', () => {
  const { site } = siteOf({
    'a.md': article('title: A\ntags: [one]'),
    'tags/_index.md': article('title: All tags'),
    'tags/one/_index.md': article('title: The one'),
  })
  assert.deepEqual([pageAt(site, '/tags/').kind, pageAt(site, '/tags/').title], ['taxonomy', 'All tags'])
  assert.deepEqual([pageAt(site, '/tags/one/').kind, pageAt(site, '/tags/one/').title], ['term', 'The one'])
  assert.deepEqual(
    site.navigation.map((node) => node.permalink),
    ['/a/'],
  )
})

test('a file for one tag leaves the list of tags what it is', () => {
  const { site } = siteOf({
    'a.md': article('title: A\ntags: [one]'),
    'tags/one/_index.md': article('title: The one'),
  })
  assert.equal(pageAt(site, '/tags/').kind, 'taxonomy')
})

test('every taxonomy has its terms, of the field that it is called by', () => {
  const { site } = siteOf(
    {
      'a.md': article('title: A\ncategories: one\nauthors: [Ann, Bob]\nkeywords: [k]'),
      'authors/ann/_index.md': article('title: Ann Lee\nurl: /ann/'),
    },
    { yaml: 'taxonomies: {category: categories, author: authors, keyword: keywords}' },
  )
  assert.deepEqual(
    site.terms.map(({ taxonomy, name, permalink }) => [taxonomy, name, permalink]),
    [
      ['authors', 'Ann', '/ann/'],
      ['authors', 'Bob', '/authors/bob/'],
      ['categories', 'one', '/categories/one/'],
      ['keywords', 'k', '/keywords/k/'],
    ],
  )
  assert.deepEqual(
    ['/authors/', '/ann/', '/authors/bob/'].map((permalink) => {
      const { kind, title, parent, listed } = pageAt(site, permalink)
      return [kind, title, parent, listed]
    }),
    [
      ['taxonomy', 'Authors', '/', true],
      ['term', 'Ann Lee', '/authors/', true],
      ['term', 'Bob', '/authors/', true],
    ],
  )
})

test('rule 32: the pages of a term stand by their weight in the taxonomy, then in default order', () => {
  const { site } = siteOf({
    'one.md': article('title: One\ntags: x\nweight: 2'),
    'two.md': article('title: Two\ntags: x\ntags_weight: 2\nweight: 1'),
    'first.md': article('title: First\ntags: x\ntags_weight: -1\nweight: 9'),
    'late.md': article('title: Late\ntags: x\nweight: 3'),
    'three.md': article('title: Three\ntags: x\nTags_Weight: 1'),
  })
  assert.deepEqual(site.terms[0]?.pages, ['/first/', '/one/', '/late/', '/three/', '/two/'])
})

test('a taxonomy without terms has a page that no list has, and yields its address', () => {
  const { site, said } = siteOf({
    'categories.md': article('title: Categories of goods'),
    'a.md': article('title: A\naliases: /tags/'),
  })
  assert.equal(pageAt(site, '/categories/').path, 'categories.md')
  assert.deepEqual(
    site.redirects.map(({ from }) => from),
    ['/tags/'],
  )
  assert.deepEqual(said, [])
})

test('rule 22: a pattern moves terms', () => {
  const { site } = siteOf(
    { 'a.md': article('title: A\ntags: [Foo Bar]') },
    { yaml: 'permalinks: {term: {tags: "/topics/:slug/"}}' },
  )
  assert.equal(pageAt(site, '/topics/foo-bar/').parent, '/tags/')
  assert.equal(site.terms[0]?.permalink, '/topics/foo-bar/')
})

test('the terms of a page stand in its own order', () => {
  const { site } = siteOf({
    'a.md': article('title: A\ntags: [Zeta, alpha, C++]'),
    'b.md': article('title: B\ntags: [other]'),
  })
  assert.deepEqual(
    termsOf(pageAt(site, '/a/'), 'tags', site.terms).map(({ name }) => name),
    ['Zeta', 'alpha', 'C++'],
  )
})
