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
import { articleComponents } from './article-components.tsx'
import * as registry from './index.ts'

const folder = new URL('fixtures/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.mdx') ? [file.slice(0, -4)] : []))

/** The HTML of an article that stands at /base/docs/article/, with a new line between two tags. */
async function render(text: string): Promise<string> {
  const { site } = siteOf(
    {
      'docs/article.mdx': `${article('title: Article', '')}${text}`,
      'docs/other.mdx': article('title: Other\naliases: /old/'),
    },
    { basePath: '/base', assets: ['docs/picture.png'] },
  )
  const page = pageAt(site, '/docs/article/')
  const { code, problems } = await compileArticle(page, new Set(Object.keys(registry)))
  assert.deepEqual(problems, [])
  const { default: Content } = runSync(code, { Fragment, jsx, jsxs })
  const html = renderToStaticMarkup(createElement(Content, { components: articleComponents(page, site) }))
  return `${html.trim().replaceAll('><', '>\n<')}\n`
}

for (const name of names)
  test(`${name}.mdx becomes ${name}.html`, async () => {
    assert.equal(await render(read(`${name}.mdx`)), read(`${name}.html`))
  })

test('every component that a writer may use stands in a fixture', () => {
  const written = names.map((name) => read(`${name}.mdx`)).join()
  const missing = Object.keys(registry).filter((name) => !written.includes(`<${name}`))
  assert.deepEqual(missing, [])
})

test('no fixture is left alone', () => {
  const pairs = names.flatMap((name) => [`${name}.html`, `${name}.mdx`])
  assert.deepEqual(readdirSync(folder).toSorted(), pairs.toSorted())
})

test('the columns of a table are aligned without a style attribute, which a strict policy would block', async () => {
  assert.doesNotMatch(await render('| Right |\n| ----: |\n| a |\n'), / style=/)
})
