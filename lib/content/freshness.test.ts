import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '../types.ts'
import { freshnessOf } from './freshness.ts'
import { article, siteOf } from './site.fixture.ts'

const now = new Date('2025-06-15T12:00:00Z')

const rows: [date: string | undefined, lastmod: string | undefined, freshness: string | undefined][] = [
  ['2025-06-10T00:00:00Z', '2025-06-12T00:00:00Z', 'new'],
  ['2025-06-01T12:00:01Z', '2025-06-01T12:00:01Z', 'new'],
  ['2025-06-01T12:00:00Z', '2025-06-01T12:00:00Z', undefined],
  ['2020-01-01T00:00:00Z', '2025-06-12T00:00:00Z', 'updated'],
  ['2025-06-15T02:00:00+02:00', undefined, 'new'],
  [undefined, undefined, undefined],
]
for (const [date, lastmod, freshness] of rows)
  test(`written ${date}, changed ${lastmod}: ${freshness}`, () =>
    assert.equal(freshnessOf({ kind: 'page', date, lastmod }, now, 14), freshness))

test('with no days nothing is fresh, nor are lists', () => {
  const page = { date: '2025-06-15T00:00:00Z', lastmod: undefined }
  const kinds: Page['kind'][] = ['section', 'home', 'term', 'taxonomy']
  assert.equal(freshnessOf({ kind: 'page', ...page }, now, 0), undefined)
  for (const kind of kinds) assert.equal(freshnessOf({ kind, ...page }, now, 14), undefined)
})

test('a site knows it of its pages, as of the time of the build', () => {
  const files = {
    'a.md': article('title: A\ndate: 2025-05-25'),
    'b.md': article('title: B\ndate: 2025-01-01'),
  }
  const freshOf = (yaml: string) =>
    siteOf(files, { yaml }).site.pages.flatMap(({ freshness }) => freshness ?? [])
  assert.deepEqual(freshOf(''), ['new'])
  assert.deepEqual(freshOf('recent: 5'), [])
})
