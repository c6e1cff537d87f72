import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, pageAt, siteOf } from '../content/site.fixture.ts'
import { aidViewOf, pageViewOf } from './page-view.ts'

const files = {
  '_index.md': article('title: Home\ndescription: Welcome'),
  'docs/_index.md': article('title: Docs\nweight: 1'),
  'docs/a.md': article('title: A\nweight: 1\ntags: [one]\nlastmod: 2025-05-30'),
  'docs/b.md': article('title: B\nweight: 2\ntags: [one]\ndescription: About B'),
  'docs/c.md': article('title: C\nweight: 3'),
}
const viewOf = (permalink: string, changed: Record<string, string> = {}) => {
  const { site } = siteOf({ ...files, ...changed }, { yaml: 'title: T\nurl: https://example.com' })
  return pageViewOf(pageAt(site, permalink), { headings: [], words: 500 }, site)
}

test('an article shows its neighbours, its terms and those like it', () => {
  const { previous, next, terms, related, meta } = viewOf('/docs/a/')
  assert.deepEqual([previous?.title, next?.title], ['Docs', 'B'])
  assert.deepEqual(
    terms.map(({ terms: links }) => links),
    [[{ title: 'one', href: '/tags/one/' }]],
  )
  assert.deepEqual(related, [{ title: 'B', href: '/docs/b/' }])
  assert.deepEqual([meta.minutes, meta.updated?.text], [3, '2025-05-30 00:00'])
})

test('a category, a term, a taxonomy and the home page list what they hold', () => {
  const cards = (permalink: string) => viewOf(permalink).cards.map(({ title, text }) => [title, text])
  const all = [
    ['A', undefined],
    ['B', 'About B'],
    ['C', undefined],
  ]
  assert.deepEqual(cards('/docs/'), all)
  assert.deepEqual(cards('/tags/one/'), all.slice(0, 2))
  assert.deepEqual(viewOf('/tags/').termList, [{ title: 'one', href: '/tags/one/', count: 2 }])
  const { home, signpost } = viewOf('/')
  assert.deepEqual(signpost, [{ title: 'Docs', href: '/docs/', pages: 3 }])
  assert.deepEqual(
    home?.latest.map(({ title }) => title),
    ['A'],
  )
})

/** Of each change, the pages whose view is another one. */
const pages = ['/', '/docs/', '/docs/a/', '/docs/b/', '/docs/c/', '/tags/one/']
const changes: [name: string, changed: Record<string, string>, others: string[]][] = [
  ['a text', { 'docs/c.md': article('title: C\nweight: 3', 'Another.') }, []],
  ['a description', { 'docs/c.md': article('title: C\nweight: 3\ndescription: D') }, ['/docs/', '/docs/c/']],
  [
    'a title',
    { 'docs/c.md': article('title: Sea\nweight: 3') },
    ['/', '/docs/', '/docs/a/', '/docs/b/', '/docs/c/'],
  ],
  [
    'a tag',
    { 'docs/b.md': article('title: B\nweight: 2\ndescription: About B') },
    ['/docs/a/', '/docs/b/', '/tags/one/'],
  ],
]
for (const [name, changed, others] of changes)
  test(`${name} changes the views of ${others.join(', ') || 'no page'}`, () => {
    const isOther = (permalink: string) => {
      const [before, after] = [viewOf(permalink), viewOf(permalink, changed)]
      return JSON.stringify(before) !== JSON.stringify(after)
    }
    assert.deepEqual(pages.filter(isOther), others)
  })

test('the page of search names all categories, and asks search engines to leave it out', () => {
  const { site } = siteOf(files)
  const view = aidViewOf('search', site)
  assert.deepEqual([view.categories, view.head.isHidden], [[{ title: 'Docs', href: '/docs/' }], true])
})
