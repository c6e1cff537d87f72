// biome-ignore-all lint/style/noRestrictedImports: a test makes the site that it shows
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { article, pageAt, siteOf } from '@/lib/content/site.fixture.ts'
import { breadcrumbList, trailOf } from '@/lib/view/trail.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

const { site } = siteOf(
  {
    'docs/_index.md': article('title: "</script><b>Docs"'),
    'docs/a b.md': article('title: A'),
  },
  { basePath: '/base', yaml: 'url: https://example.com' },
)
const page = pageAt(site, '/docs/a-b/')
const trail = trailOf(page, site)
const html = renderToStaticMarkup(
  createElement(Breadcrumbs, { trail, list: breadcrumbList(page, trail, site) }),
)
const [, block = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []

test('the way to a page is a list of links', () => {
  assert.match(html, /<a href="\/base\/">Home<\/a>/)
  assert.match(html, /<a href="\/base\/docs\/">&lt;\/script&gt;&lt;b&gt;Docs<\/a>/)
})

test('search engines get whole addresses, and the page by its name', () => {
  assert.deepEqual(JSON.parse(block), {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://example.com/base/' },
      { '@type': 'ListItem', position: 2, name: '</script><b>Docs', item: 'https://example.com/base/docs/' },
      { '@type': 'ListItem', position: 3, name: 'A' },
    ],
  })
})

test('no title ends the block', () => assert.doesNotMatch(block, /</))
