// biome-ignore-all lint/style/noRestrictedImports: a test makes the site that it shows
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { article, siteOf } from '@/lib/content/site.fixture.ts'
import { cardOf } from '@/lib/view/cards.ts'
import { PageCards } from './page-cards.tsx'

test('cards say which articles are new and which were updated', () => {
  const { site } = siteOf({
    'a.md': article('title: A\ndate: 2025-05-30'),
    'b.md': article('title: B\ndate: 2024-01-01\nlastmod: 2025-05-30'),
    'c.md': article('title: C\ndate: 2024-01-01'),
  })
  const pages = site.pages.filter(({ kind }) => kind === 'page')
  const html = renderToStaticMarkup(
    createElement(PageCards, { cards: pages.map((page) => cardOf(page, site)) }),
  )
  assert.deepEqual(
    Array.from(html.matchAll(/>(\w)<\/a>(?:<span class="fresh">(\w+)<\/span>)?/g), ([, title, mark]) => [
      title,
      mark,
    ]),
    [
      ['A', 'New'],
      ['B', 'Updated'],
      ['C', undefined],
    ],
  )
})
