import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NavigationNode } from '../types.ts'
import { childPages, flatten, linkTitle, neighboursOf, trailTo } from './navigation.ts'
import { article, outlineOf, pageAt, siteOf } from './site.fixture.ts'

const { site } = siteOf({
  '_index.md': article('title: Home'),
  'zoo/_index.md': article('title: Zoo\nweight: 10'),
  'zoo/last.md': article('title: Last'),
  'zoo/second.md': article('title: Second\nweight: 2'),
  'zoo/deep/_index.md': article('title: Deep\nlinktitle: D\nweight: 1'),
  'zoo/deep/deeper/_index.md': article('title: Deeper\ntags: [t]'),
  'zoo/deep/deeper/page.md': article('title: Page'),
  'zoo/folder/inside.md': article('title: Inside\nweight: 3'),
  'alone.md': article('title: Alone\nweight: 20'),
  'about/team.md': article('title: Team'),
})

test('rules 18 and 31: folders make the tree, sections and pages sorted together', () => {
  assert.deepEqual(outlineOf(site.navigation), [
    'Zoo /zoo/',
    '  D /zoo/deep/',
    '    Deeper /zoo/deep/deeper/',
    '      Page /zoo/deep/deeper/page/',
    '  Second /zoo/second/',
    '  Inside /zoo/folder/inside/',
    '  Last /zoo/last/',
    'Alone /alone/',
    'Abouts /about/',
    '  Team /about/team/',
  ])
})

test('the trail leads from the root of the tree to the page', () => {
  const titles = (permalink: string) => trailTo(permalink, site.navigation).map((node) => node.title)
  assert.deepEqual(titles('/zoo/deep/deeper/page/'), ['Zoo', 'D', 'Deeper', 'Page'])
  assert.deepEqual(titles('/alone/'), ['Alone'])
  assert.deepEqual(titles('/tags/t/'), [])
})

const neighbours = [
  ['/zoo/', undefined, '/zoo/deep/'],
  ['/zoo/deep/deeper/page/', '/zoo/deep/deeper/', '/zoo/second/'],
  ['/about/team/', '/about/', undefined],
] as const

for (const [permalink, previous, next] of neighbours)
  test(`${permalink} stands between ${previous ?? 'nothing'} and ${next ?? 'nothing'}`, () => {
    const found = neighboursOf(permalink, site.navigation)
    assert.deepEqual([found.previous?.permalink, found.next?.permalink], [previous, next])
  })

test('a page outside of the tree has no neighbours', () => {
  assert.deepEqual(neighboursOf('/tags/t/', site.navigation), {})
})

test('an entry without an address is no neighbour', () => {
  const leaf = (title: string, permalink: string): NavigationNode => ({
    title,
    permalink,
    weight: 0,
    children: [],
  })
  const tree = [leaf('A', '/a/'), { ...leaf('Group', ''), children: [leaf('B', '/b/')] }]
  assert.equal(neighboursOf('/a/', tree).next?.permalink, '/b/')
  assert.deepEqual(
    flatten(tree).map((node) => node.title),
    ['A', 'B'],
  )
})

test('a page is called by its linktitle, else its title, else its address', () => {
  const page = pageAt(site, '/zoo/deep/')
  assert.equal(linkTitle(page), 'D')
  assert.equal(linkTitle({ ...page, linktitle: '' }), 'Deep')
  assert.equal(linkTitle({ ...page, linktitle: undefined, title: '' }), '/zoo/deep/')
})

test('an unlisted page is published, and stands in no list', () => {
  const { site } = siteOf({
    'docs/a.md': article('title: A\nunlisted: true'),
    'docs/b.md': article('title: B'),
  })
  assert.deepEqual(outlineOf(site.navigation), ['Docs /docs/', '  B /docs/b/'])
  assert.deepEqual(
    childPages('/docs/', site.pages).map(({ title }) => title),
    ['B'],
  )
  assert.equal(pageAt(site, '/docs/a/').listed, true)
})

test('in any tree the trail and the neighbours are those that a walk from its root finds', () => {
  const trailBySearch = (permalink: string, tree: readonly NavigationNode[]): NavigationNode[] => {
    for (const node of tree) {
      if (node.permalink === permalink) return [node]
      const below = trailBySearch(permalink, node.children)
      if (below.length > 0) return [node, ...below]
    }
    return []
  }
  // Addresses come twice, since two entries of a menu may lead to one page, and some entries have none.
  const treeOf = (depth: number, seed: number): NavigationNode[] =>
    Array.from({ length: depth === 0 ? 0 : 4 }, (_, index) => {
      const number = (seed * 7 + index * 13) % 41
      const children = treeOf(number % 3 === 0 ? 0 : depth - 1, number + index)
      return { title: '', permalink: number % 5 === 0 ? '' : `/${number}/`, weight: 0, children }
    })
  for (const seed of [1, 2, 3, 5, 8]) {
    const tree = treeOf(4, seed)
    const order = flatten(tree)
    for (const permalink of Array.from({ length: 42 }, (_, number) => `/${number}/`)) {
      assert.deepEqual(trailTo(permalink, tree), trailBySearch(permalink, tree))
      const place = order.findIndex((node) => node.permalink === permalink)
      const expected = place < 0 ? {} : { previous: order[place - 1], next: order[place + 1] }
      assert.deepEqual(neighboursOf(permalink, tree), expected)
    }
  }
})
