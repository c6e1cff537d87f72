// biome-ignore-all lint/style/noRestrictedImports: a test makes the site that it shows
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { article, pageAt, siteOf } from '@/lib/content/site.fixture.ts'
import { crossLinks } from '@/lib/view/cards.ts'
import { CrossLinks } from './cross-links.tsx'

const cases: [fields: string, cards: string][] = [
  ['', ''],
  ['[/other/]', '<a class="card-title" href="/base/other/">Other</a><p>About it</p>'],
  ['[../other.md]', '<a class="card-title" href="/base/other/">Other</a><p>About it</p>'],
  ['[{title: Named, url: "https://a.org/"}]', '<a class="card-title" href="https://a.org/">Named</a>'],
  ['["javascript:alert(1)"]', '<a class="card-title">javascript:alert(1)</a>'],
]

for (const [crosslinks, card] of cases)
  test(`crosslinks: ${crosslinks}`, () => {
    const { site } = siteOf(
      {
        'docs/_index.md': article(`title: Docs\ncrosslinks: ${crosslinks}`),
        'other.md': article('title: Other\ndescription: About it'),
      },
      { basePath: '/base' },
    )
    const html = renderToStaticMarkup(
      createElement(CrossLinks, { links: crossLinks(pageAt(site, '/docs/'), site) }),
    )
    assert.equal(html, card && `<ul class="cards"><li class="card">${card}</li></ul>`)
  })
