// biome-ignore-all lint/style/noRestrictedImports: a test runs in plain Node
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { article, pageAt, siteOf } from '@/lib/content/site.fixture.ts'
import { contentsOf } from '@/lib/view/contents.ts'
import { TableOfContents } from './table-of-contents.tsx'

const headings = [1, 2, 3, 4, 3, 2].map((depth, index) => ({ depth, id: `h${index}`, text: `H${index}` }))

/** Front matter; `hugo.toml`; the ids that the contents name, those of deeper levels in parentheses. */
const rows: [frontMatter: string, hugo: string, shown: string][] = [
  ['', '', 'h1(h2 h4) h5'],
  ['tocEndLevel: 4', '', 'h1(h2(h3) h4) h5'],
  ['tocEndLevel: 2', '', 'h1 h5'],
  ['', 'markup.tableOfContents = {startLevel = 3, endLevel = 4}', 'h2(h3) h4'],
  ['', 'markup.tableOfContents = {startLevel = 5, endLevel = 6}', ''],
]

for (const [frontMatter, hugo, shown] of rows)
  test(`rule 42: ${frontMatter || hugo || 'levels 2 and 3'} shows ${shown || 'nothing'}`, () => {
    const { site } = siteOf({ 'a.md': article(`title: A\n${frontMatter}`) }, { hugo })
    const html = renderToStaticMarkup(
      createElement(TableOfContents, { headings: contentsOf(headings, pageAt(site, '/a/'), site) }),
    )
    const list = /<nav id="TableOfContents"[^>]*>(.*)<\/nav>/.exec(html)?.[1] ?? ''
    const written = list
      .replace(/<a href="#(\w+)">\w+<\/a>/g, '$1')
      .replace(/<li>/g, ' ')
      .replace(/<\/li>/g, '')
      .replace(/<ul> ?/g, '(')
      .replace(/<\/ul>/g, ')')
    assert.equal(written.replace(/^\(|\)$/g, ''), shown)
  })
