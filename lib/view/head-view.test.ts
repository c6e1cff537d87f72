// biome-ignore-all lint/style/noRestrictedImports: a test runs in plain Node
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, pageAt, siteOf } from '@/lib/content/site.fixture.ts'
import { pageMetadata } from './metadata.ts'

const { site } = siteOf(
  { 'größe/_index.md': article('title: Size'), 'größe/a.md': article('title: A\ntags: [one]') },
  { basePath: '/base', yaml: 'title: T' },
)

const feeds: [permalink: string, url: string | undefined, title: string][] = [
  ['/', '/base/index.xml', 'T'],
  ['/größe/', '/base/gr%C3%B6%C3%9Fe/index.xml', 'Size on T'],
  ['/tags/one/', '/base/tags/one/index.xml', 'one on T'],
  ['/größe/a/', undefined, ''],
]
for (const [permalink, url, title] of feeds) {
  test(`rule 61: the head of ${permalink} names ${url ?? 'no feed'}`, () => {
    const types = pageMetadata(pageAt(site, permalink), site).alternates?.types
    assert.deepEqual(types, url ? { 'application/rss+xml': [{ url, title }] } : {})
  })
}
