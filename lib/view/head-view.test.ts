import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, pageAt, siteOf } from '../content/site.fixture.ts'
import { headOf } from './head-view.ts'

const { site } = siteOf(
  { 'größe/_index.md': article('title: Size'), 'größe/a.md': article('title: A\ntags: [one]') },
  { basePath: '/base', yaml: 'title: T\nurl: https://example.com' },
)

const feeds: [permalink: string, url: string | undefined, title: string][] = [
  ['/', '/base/index.xml', 'T'],
  ['/größe/', '/base/gr%C3%B6%C3%9Fe/index.xml', 'Size on T'],
  ['/tags/one/', '/base/tags/one/index.xml', 'one on T'],
  ['/größe/a/', undefined, ''],
]
for (const [permalink, url, title] of feeds) {
  test(`rule 61: the head of ${permalink} names ${url ?? 'no feed'}`, () => {
    const { feed } = headOf(pageAt(site, permalink), site)
    assert.deepEqual(feed, url ? { href: `https://example.com${url}`, title } : undefined)
  })
}
