import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runSync } from '@mdx-js/mdx'
import { createElement, Fragment } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { compileArticle } from './compile.ts'
import type { Markup } from './pipeline.ts'

/** What a .md article becomes, with the bare elements of Markdown. */
async function render(body: string, markup: Partial<Markup> = {}) {
  const { code, problems, headings, imports } = await compileArticle(
    { path: 'a.md', format: 'md', body },
    new Set(),
    markup,
  )
  const { default: Content } = runSync(code, { Fragment, jsx, jsxs })
  return { html: renderToStaticMarkup(createElement(Content)), problems, headings, imports }
}

const texts = [
  ['braces are text', 'A {b} {process.exit(1)}', '<p>A {b} {process.exit(1)}</p>'],
  ['a less-than sign is text', 'a < b, a <3', '<p>a &lt; b, a &lt;3</p>'],
  ['inline HTML is dropped, its text stays', 'A <b onclick="x()">b</b> c', '<p>A b c</p>'],
  ['a block of HTML is dropped', '<script>alert(1)</script>\n\n<div>x</div>\n\nText', '<p>Text</p>'],
  ['a component is HTML like any', '<Callout>\n\nText\n\n</Callout>', '<p>Text</p>'],
  ['a comment is dropped', '<!-- note -->\n\nText', '<p>Text</p>'],
  ['an import is text', 'import fs from "node:fs"', '<p>import fs from “node:fs”</p>'],
  ['an export is text', 'export const a = alert(1)', '<p>export const a = alert(1)</p>'],
] as const

for (const [name, body, html] of texts)
  test(`in .md, ${name}`, async () => {
    const article = await render(body)
    assert.equal(article.html.trim().replace(/\n+/g, '\n'), html)
    assert.deepEqual([article.problems, article.imports], [[], []])
  })

test('in .md, HTML is no part of the text of a heading', async () => {
  const { headings } = await render('## A <b>b</b>')
  assert.deepEqual(headings, [{ depth: 2, id: 'a-bbb', text: 'A b' }])
})

const bare = '"a" -- https://example.org <https://example.com> [b](/b/)'
const links = '<a href="https://example.com">https://example.com</a> <a href="/b/">b</a>'
for (const [markup, html] of [
  [{}, `<p>“a” – <a href="https://example.org">https://example.org</a> ${links}</p>`],
  [{ linkify: false }, `<p>“a” – https://example.org ${links}</p>`],
  [{ typographer: false, linkify: false }, `<p>&quot;a&quot; -- https://example.org ${links}</p>`],
] as const)
  test(`rule 44: a site may switch extensions off: ${JSON.stringify(markup)}`, async () =>
    assert.equal((await render(bare, markup)).html, html))
