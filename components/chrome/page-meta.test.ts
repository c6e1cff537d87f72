// biome-ignore-all lint/style/noRestrictedImports: a test runs in plain Node
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { article, pageAt, siteOf } from '@/lib/content/site.fixture.ts'
import { metaOf } from '@/lib/view/article-end.ts'
import { PageMeta } from './page-meta.tsx'

const { site } = siteOf({
  'plain.md': article('title: Plain'),
  'dated.md': article('title: Dated\nlastmod: 2025-01-17T07:52:00+02:00'),
})
const updated =
  '<span>Last updated: <time dateTime="2025-01-17T07:52:00+02:00">2025-01-17 07:52</time></span>'

const lines: [name: string, permalink: string, words: number | undefined, html: string][] = [
  ['an article', '/plain/', 214, '<p class="page-meta"><span>2 min read </span></p>'],
  ['a dated article', '/dated/', 3, `<p class="page-meta"><span>1 min read </span>${updated}</p>`],
  ['a list', '/dated/', undefined, `<p class="page-meta">${updated}</p>`],
  ['a page of which nothing is known', '/plain/', 0, ''],
]
for (const [name, permalink, words, html] of lines) {
  test(`rule 60: the line below ${name}`, () => {
    const page = pageAt(site, permalink)
    const element = createElement(PageMeta, { meta: metaOf(page, site, words) })
    assert.equal(renderToStaticMarkup(element), html)
  })
}

const names = ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus']
const lists: [count: number, text: string][] = [
  [1, 'Ann'],
  [2, 'Ann and Bo'],
  [5, 'Ann, Bo, Cy, Di and Ed'],
  [6, 'Ann, Bo, Cy, Di, Ed and 1 other'],
  [7, 'Ann, Bo, Cy, Di, Ed and 2 others'],
]
for (const [count, text] of lists)
  test(`of ${count} contributors ${text} are named`, () => {
    const page = { ...pageAt(site, '/plain/'), contributors: names.slice(0, count) }
    const html = renderToStaticMarkup(createElement(PageMeta, { meta: metaOf(page, site) }))
    assert.equal(html, `<p class="page-meta"><span>Contributors: ${text}</span></p>`)
  })
