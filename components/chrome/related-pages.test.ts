// biome-ignore-all lint/style/noRestrictedImports: a test runs in plain Node
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { article, pageAt, siteOf } from '@/lib/content/site.fixture.ts'
import { pageViewOf } from '@/lib/view/page-view.ts'
import { RelatedPages } from './related-pages.tsx'

const many = Object.fromEntries(
  Array.from({ length: 7 }, (_, number) => [`m${number}.md`, article(`title: M${number}\ntags: [many]`)]),
)
const { site } = siteOf(
  {
    ...many,
    'a.md': article('title: A\ntags: [few]'),
    'b&c.md': article('title: B <c>\nlinktitle: B\ntags: [few]\nurl: /r&d/'),
    'alone.md': article('title: Alone\ntags: [one]'),
  },
  { basePath: '/base' },
)
const render = (permalink: string) =>
  renderToStaticMarkup(
    createElement(RelatedPages, { related: pageViewOf(pageAt(site, permalink), undefined, site).related }),
  )

test('rule 63: an article names the articles like it, and no more than five', () => {
  assert.equal(
    render('/a/'),
    '<section class="related" aria-label="Related articles"><h2>Related articles</h2><ul><li><a href="/base/r&amp;d/">B</a></li></ul></section>',
  )
  assert.equal(render('/m0/').match(/<li>/g)?.length, 5)
})

test('rule 63: where there are none, nothing is shown', () => assert.equal(render('/alone/'), ''))
