import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, Site } from '../types.ts'
import { relatedPages } from './related.ts'
import { article, pageAt, siteOf } from './site.fixture.ts'

/** A site of articles by name, undated unless they say otherwise. */
function siteOfArticles(fields: Readonly<Record<string, string>>, yaml = '') {
  const files = Object.entries(fields).map(([name, each]) => [
    `d/${name}.md`,
    article(`title: ${name}\n${each}`),
  ])
  return siteOf(Object.fromEntries(files), { yaml, options: { now: new Date('2026-01-01') } }).site
}

const names = (site: ReturnType<typeof siteOfArticles>, name: string, most = 9) =>
  relatedPages(pageAt(site, `/d/${name}/`), site, most)
    .map(({ title }) => title)
    .join(' ')

const articles = {
  a: 'tags: [x, y]\nkeywords: [k]',
  b: 'tags: [x]',
  c: 'tags: [x, y]',
  d: 'tags: [X]',
  e: 'tags: [z]\nkeywords: [k]',
  f: 'tags: [x, y]\ndate: 2024-03-01',
  g: 'tags: [x]\ndate: 2024-01-01',
  h: 'tags: [q]\ndate: 2024-05-01',
  i: 'tags: [x, q]\ndate: 2023-05-01\nkeywords: [k]',
  j: 'tags: [x x]',
  k: 'tags: [x X, x x]',
  l: 'tags: [y]\ndate: 2024-06-01\npublishDate: 2024-07-01',
  never: 'tags: [x, y]\nbuild: {list: never}',
  local: 'tags: [x, y]\nbuild: {list: local}',
}
const site = siteOfArticles(articles)

/** As Hugo 0.111 has them, with the indices of newer versions. */
const related: [name: string, others: string][] = [
  ['a', 'i f c e l g b'],
  ['b', 'f g i a c'],
  ['c', 'f a l g i b'],
  ['d', ''],
  ['e', 'i a'],
  ['f', 'a c g i b'],
  ['g', 'i a b c'],
  ['h', 'i'],
  ['i', 'a e b c'],
  ['j', 'k'],
  ['k', 'j'],
  ['l', 'f a c'],
]
for (const [name, others] of related)
  test(`rule 63: article ${name} leads to ${others || 'nothing'}`, () =>
    assert.equal(names(site, name), others))

test('rule 63: the best come first when there are too many', () => {
  assert.equal(names(site, 'a', 3), 'i f c')
  assert.equal(names(site, 'a', 1), 'i')
})

const index = (name: string, weight: number) => `{name: ${name}, weight: ${weight}}`
const settings: [name: string, yaml: string, of: string, others: string][] = [
  ['includeNewer', `includeNewer: true\n  indices: [${index('tags', 80)}]`, 'h', 'i'],
  ['includeNewer', `includeNewer: true\n  indices: [${index('tags', 80)}]`, 'g', 'f i a b c'],
  ['toLower', `toLower: true\n  indices: [${index('tags', 80)}]`, 'd', 'f g i a b c'],
  ['a threshold', `threshold: 1\n  indices: [${index('tags', 80)}, ${index('date', 10)}]`, 'h', 'i f g'],
  ['an index without weight', `indices: [${index('tags', 0)}, ${index('keywords', 1)}]`, 'a', 'i e'],
  ['a field that no article sets: the tags decide', `indices: [${index('topics', 1)}]`, 'h', 'i'],
]
for (const [name, yaml, of, others] of settings)
  test(`rule 63: ${name}`, () =>
    assert.equal(names(siteOfArticles(articles, `related:\n  ${yaml}`), of), others))

test('rule 63: an index may name a field of the author', () => {
  const yaml = `related:\n  indices: [${index('Author', 1)}]`
  const own = siteOfArticles({ a: 'author: Ada', b: 'params: {author: [Bob, Ada]}', c: 'author: Bob' }, yaml)
  assert.equal(names(own, 'b'), 'a c')
})

test('five thousand articles that share a tag find theirs', () => {
  const many = Object.fromEntries(
    Array.from({ length: 5000 }, (_, number) => [`p${number}`, `tags: [all, t${number % 50}]`]),
  )
  const large = siteOfArticles(many)
  for (const page of large.pages.filter(({ kind }) => kind === 'page'))
    assert.equal(relatedPages(page, large, 5).length, 5)
})

/** Hugo's ranking as its definition has it: every article is compared with every other one. */
function byComparing(page: Page, { pages, config: { related } }: Site, most: number): string {
  const timeOf = ({ publishdate, date }: Page) => Date.parse(publishdate ?? date ?? '0001-01-01')
  const highest = Math.max(...related.indices.map(({ weight }) => weight))
  const valuesOf = (of: Page, name: string) =>
    new Set(name === 'date' ? (of.date ? [of.date.slice(0, 4)] : []) : of.tags)
  const found = pages
    .filter(({ kind, build }) => kind === 'page' && build.list === 'always')
    .filter((other) => other !== page && (!page.date || timeOf(other) <= timeOf(page)))
    .flatMap((other) => {
      const shared = related.indices.flatMap(({ name, weight }) =>
        [...valuesOf(page, name)].filter((value) => valuesOf(other, name).has(value)).map(() => weight),
      )
      const sum = shared.reduce((total, weight) => total + weight, 0)
      const share = Math.round((Math.trunc(sum / shared.length) / highest) * 100)
      const isAlike = shared.length > 0 && share >= Math.trunc(related.threshold / shared.length)
      return isAlike ? [{ other, sum }] : []
    })
  const order = (a: Page, b: Page) => timeOf(b) - timeOf(a) || (a.title < b.title ? -1 : 1)
  return found
    .sort((a, b) => b.sum - a.sum || order(a.other, b.other))
    .slice(0, most)
    .map(({ other }) => other.title)
    .join(' ')
}

for (const [tags, threshold] of [
  [2, 80],
  [5, 80],
  [5, 20],
  [30, 60],
])
  test(`of 120 articles with some of ${tags} tags, each finds those that comparing all finds (${threshold})`, () => {
    const fieldsOf = (number: number) => {
      const own = [3, 7, 11].slice(number % 4).map((step) => `t${(number * step) % (tags ?? 1)}`)
      const date = number % 3 === 0 ? '' : `date: 202${number % 2}-0${1 + (number % 7)}-01\n`
      return `${date}tags: [${own.join(', ')}]${number % 17 === 0 ? '\nbuild: {list: never}' : ''}`
    }
    const many = Array.from({ length: 120 }, (_, number) => [`p${number}`, fieldsOf(number)])
    const yaml = `related: {threshold: ${threshold}, indices: [${index('tags', 80)}, ${index('date', 10)}]}`
    const large = siteOfArticles(Object.fromEntries(many), yaml)
    for (const page of large.pages)
      for (const most of [1, 4, 200])
        assert.equal(
          relatedPages(page, large, most)
            .map(({ title }) => title)
            .join(' '),
          byComparing(page, large, most),
        )
  })
