import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, pageAt, siteOf } from './site.fixture.ts'
import { termPermalink } from './taxonomy.ts'

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
  test(`rule 59: ${name} -> ${permalink}`, () => assert.equal(termPermalink(name), permalink))

test('rule 59: spellings of one term are one, named by the first, and count a page once', () => {
  const { site } = siteOf({
    'a.md': article('title: A\ntags: [Foo Bar, foo bar]\nweight: 2'),
    'b.md': article('title: B\ntags: ["FOO  BAR"]\nweight: 1'),
  })
  assert.deepEqual(site.terms, [{ name: 'Foo Bar', permalink: '/tags/foo-bar/', pages: ['/b/', '/a/'] }])
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
  assert.equal(site.byPermalink.has('/tags/'), false)
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
