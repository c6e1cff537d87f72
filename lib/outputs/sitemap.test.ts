import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { sitemap } from './sitemap.ts'

const none = undefined
const loc = '<loc>http://localhost:3000/a/</loc>'

const entries: [frontMatter: string, entry: string | undefined][] = [
  ['title: A', loc],
  ['lastmod: 2025-01-17', `${loc}<lastmod>2025-01-17T00:00:00Z</lastmod>`],
  ['date: 2025-01-17', `${loc}<lastmod>2025-01-17T00:00:00Z</lastmod>`],
  [
    'sitemap: {priority: 0.5, changefreq: weekly}',
    `${loc}<changefreq>weekly</changefreq><priority>0.5</priority>`,
  ],
  [
    'sitemap: {Priority: "0.3", changeFreq: never}',
    `${loc}<changefreq>never</changefreq><priority>0.3</priority>`,
  ],
  ['sitemap: {priority: 0}', `${loc}<priority>0</priority>`],
  ['sitemap: {priority: -1}', loc],
  ['sitemap: {priority: 7}', loc],
  ['sitemap: {priority: high, changefreq: "<b>"}', loc],
  ['sitemap: weekly', loc],
  ['sitemap:', loc],
  ['sitemap: {priority: }', loc],
  ['sitemap: {disable: true}', none],
  ['sitemap: {disable: false}', loc],
  ['build: {list: never}', none],
  ['build: {list: local}', none],
  ['draft: true', none],
]
for (const [frontMatter, entry] of entries) {
  test(`rule 62: ${frontMatter} gives ${entry ?? 'no entry'}`, async () => {
    const [file] = sitemap.render(await publicationOf({ 'a.md': article(frontMatter) }))
    const found = /<url>(.*\/a\/.*)<\/url>/.exec(file?.content ?? '')
    assert.equal(found?.[1], entry)
  })
}
