// biome-ignore-all lint/style/noRestrictedImports: a test runs in plain Node
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { article, siteOf } from '@/lib/content/site.fixture.ts'
import { signpostOf } from '@/lib/view/home-view.ts'
import { Signpost } from './signpost.tsx'

/** Each arm: its address, whether it points back, its words. */
const armsOf = (paths: readonly string[]) => {
  const files = Object.fromEntries(paths.map((path) => [path, article(`title: ${path}`)]))
  const html = renderToStaticMarkup(
    createElement(Signpost, { arms: signpostOf(siteOf(files, { basePath: '/docs' }).site) }),
  )
  return [...html.matchAll(/<a href="([^"]+)"(?: class="(back)")?>(.*?)<\/a>/g)].map(
    ([, href, back = '', text = '']) => [href, back, text.replace(/<[^>]*>/g, '')].join('|'),
  )
}

test('each category has an arm with the number of pages below it, and every other points back', () =>
  assert.deepEqual(armsOf(['a/_index.md', 'a/b/_index.md', 'a/b/c.md', 'b/_index.md', 'b/x.md', 'c.md']), [
    '/docs/a/||a/_index.md 2 pages',
    '/docs/b/|back|b/_index.md 1 page',
    '/docs/c/||c.md ',
  ]))

test('there are six arms at most, and no post without one', () => {
  assert.equal(armsOf(['1', '2', '3', '4', '5', '6', '7'].map((name) => `${name}.md`)).length, 6)
  assert.deepEqual(armsOf([]), [])
})
