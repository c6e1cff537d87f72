import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runSync } from '@mdx-js/mdx'
import { createElement, Fragment } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { compileArticle } from './compile.ts'

async function render(body: string, enableEmoji: boolean) {
  const article = { path: 'a.md', format: 'md', body } as const
  const { code, headings } = await compileArticle(article, new Set(['Callout']), { enableEmoji })
  const { default: Content } = runSync(code, { Fragment, jsx, jsxs })
  const Callout = (properties: Record<string, unknown>) => createElement('x-callout', properties)
  return { html: renderToStaticMarkup(createElement(Content, { components: { Callout } })), headings }
}

/**
 * With `enableEmoji`, as newer Hugo, in which emoji are a part of Markdown; 0.111 also replaced names in code,
 * in addresses and in ids.
 * @see https://github.com/yuin/goldmark-emoji
 */
const rows: [source: string, html: string][] = [
  [':smile:', '<p>😄</p>'],
  ['a:smile:b :+1: :-1: :100: :e-mail:', '<p>a😄b 👍 👎 💯 📧</p>'],
  [':man_technologist: :heart:', '<p>👨‍💻 ❤️</p>'],
  [':nope: :nope:smile: ::smile:: :smile', '<p>:nope: :nope😄 :😄: :smile</p>'],
  [':SMILE: 10:30:45 :constructor:', '<p>:SMILE: 10:30:45 :constructor:</p>'],
  ['\\:smile: :smile\\: &#58;smile:', '<p>:smile: :smile: :smile:</p>'],
  ['`:smile:`', '<p><code>:smile:</code></p>'],
  ['[x :tada:](/:tada:/)', '<p><a href="/:tada:/">x 🎉</a></p>'],
  [
    'http://x.example/:smile:/a',
    '<p><a href="http://x.example/:smile:/a">http://x.example/:smile:/a</a></p>',
  ],
  ['## Go :rocket:', '<h2 id="go-rocket">Go 🚀</h2>'],
  ['> [!TIP] :tada:\n> t', '<x-callout type="tip" title="🎉"><p>t</p></x-callout>'],
]
for (const [source, html] of rows)
  test(`${source} with emoji`, async () =>
    assert.equal((await render(source, true)).html.replace(/\n*(<\/?p>)\n*/g, '$1'), html))

test('without enableEmoji, which is the default, names stay', async () =>
  assert.equal((await render(':smile:', false)).html, '<p>:smile:</p>'))

test('the contents have the emoji of a heading', async () =>
  assert.equal((await render('## Go :rocket:', true)).headings[0]?.text, 'Go 🚀'))

test('an address that is no link, because the site wants none, keeps its names', async () => {
  const article = { path: 'a.md', format: 'md', body: 'http://x.example/:smile:/a' } as const
  const { code } = await compileArticle(article, new Set(), { enableEmoji: true, linkify: false })
  assert.ok(code.includes(article.body))
})
