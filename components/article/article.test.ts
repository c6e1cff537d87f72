// biome-ignore-all lint/style/noRestrictedImports: a test reads its fixtures and compiles them
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { runSync } from '@mdx-js/mdx'
import { createElement, Fragment } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { article, pageAt, siteOf } from '@/lib/content/site.fixture.ts'
import { compileArticle } from '@/lib/mdx/compile.ts'
import { expandShortcodes } from '@/lib/shortcodes/expand.ts'
import { createLibrary } from '@/lib/shortcodes/library.ts'
import { articleComponents } from './article-components.tsx'
import * as registry from './index.ts'

const folder = new URL('fixtures/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const articles = readdirSync(folder).filter((file) => /\.mdx?$/.test(file))
const names = [...new Set(articles.map((file) => file.replace(/\.mdx?$/, '')))]

/** The HTML of an article that stands at /base/docs/article/, with a new line between two tags. */
async function render(text: string, format = 'mdx'): Promise<string> {
  const files = {
    [`docs/article.${format}`]: `${article('title: Article\ncolor: red', '')}${text}`,
    [`docs/other.${format}`]: article('title: Other\naliases: /old/'),
  }
  const yaml = 'params: {size: 3}\nurl: https://example.com'
  const { site } = siteOf(files, { basePath: '/base', assets: ['docs/picture.png'], yaml })
  const page = pageAt(site, '/docs/article/')
  const sources = Object.entries(files).map(([path, source]) => ({ path, source }))
  const library = createLibrary(site, {
    articles: sources,
    snippets: [],
    templates: new Map(),
    readText: () => undefined,
  })
  const { code, problems, unknownShortcodes } = await compileArticle(
    { ...page, expansion: expandShortcodes(page, library) },
    new Set(Object.keys(registry)),
  )
  assert.deepEqual([problems, unknownShortcodes], [[], []])
  const { default: Content } = runSync(code, { Fragment, jsx, jsxs })
  const html = renderToStaticMarkup(createElement(Content, { components: articleComponents(page, site) }))
  return `${html.trim().replaceAll('><', '>\n<')}\n`
}

// What is written as shortcodes must come out as what is written as tags.
for (const file of articles) {
  const [name = '', format = ''] = file.split('.')
  test(`${file} becomes ${name}.html`, async () => {
    const own = format === 'md' ? read(file).replaceAll('.mdx', '.md') : read(file)
    assert.equal(withoutIds(await render(own, format)), withoutIds(read(`${name}.html`)))
  })
}

/** React numbers its ids by the place in the tree. */
function withoutIds(html: string): string {
  return html.replace(/_R_\w*_(?=tab|panel)/g, '')
}

test('every component that a writer may use stands in a fixture', () => {
  const written = articles.map(read).join()
  const missing = Object.keys(registry).filter((name) => !written.includes(`<${name}`))
  assert.deepEqual(missing, [])
})

test('no fixture is left alone', () => {
  const pairs = [...articles, ...names.map((name) => `${name}.html`)]
  assert.deepEqual(readdirSync(folder).toSorted(), pairs.toSorted())
})

test('the columns of a table are aligned without a style attribute, which a strict policy would block', async () => {
  assert.doesNotMatch(await render('| Right |\n| ----: |\n| a |\n'), / style=/)
})
