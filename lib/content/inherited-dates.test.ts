import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, pageAt, siteOf } from './site.fixture.ts'

/** What Hugo 0.111 says of each page that lists others. */
const { site } = siteOf({
  'docs/_index.md': article('title: Docs'),
  'docs/one.md': article('title: One\ndate: 2024-01-01\nlastmod: 2025-06-01\ntags: [zed, yy]'),
  'docs/sub/_index.md': article('title: Sub'),
  'docs/sub/deep/_index.md': article('title: Deep'),
  'docs/sub/deep/d.md': article('title: D\ndate: 2024-09-01\nlastmod: 2024-10-01\ntags: [zed]'),
  'own/_index.md': article('title: Own\nlastmod: 2020-01-01'),
  'own/a.md': article('title: A\ndate: 2021-01-01'),
  'inner/_index.md': article('title: Inner'),
  'inner/sub/_index.md': article('title: Sub\ndate: 2023-03-03'),
  'made/a.md': article('title: A\ndate: 2021-05-05'),
  'unlisted/a.md': article('title: A\ndate: 2021-05-05\nbuild: {list: never}'),
  'bare/_index.md': article('title: Bare'),
})

const cases: [permalink: string, date: string | undefined, lastmod: string | undefined][] = [
  ['/', '2024-09-01', '2025-06-01'],
  ['/docs/', '2024-09-01', '2025-06-01'],
  ['/docs/sub/', '2024-09-01', '2024-10-01'],
  ['/docs/sub/deep/', '2024-09-01', '2024-10-01'],
  ['/own/', '2020-01-01', '2020-01-01'],
  ['/inner/', '2023-03-03', '2023-03-03'],
  ['/made/', '2021-05-05', '2021-05-05'],
  ['/unlisted/', '2021-05-05', '2021-05-05'],
  ['/bare/', undefined, undefined],
  ['/tags/', '2024-09-01', '2025-06-01'],
  ['/tags/zed/', '2024-09-01', '2025-06-01'],
  ['/tags/yy/', '2024-01-01', '2025-06-01'],
  ['/categories/', undefined, undefined],
]

for (const [permalink, date, lastmod] of cases)
  test(`rules 11 and 31: ${permalink} has the latest date of what stands below it, unless it has its own`, () => {
    const page = pageAt(site, permalink)
    assert.deepEqual([page.date?.slice(0, 10), page.lastmod?.slice(0, 10)], [date, lastmod])
  })
