import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFirstPaint } from './first-paint.ts'

const head = '<head><link rel="expect" href="#site-footer" blocking="render"/></head>'

const pages: [name: string, html: string, awaited: string][] = [
  ['a page that comes at once is painted whole', `${head}<main>text</main>`, '#site-footer'],
  [
    'of a longer one the start of its main element is waited for',
    `${head}<main>${'text '.repeat(14_000)}</main>`,
    '#content',
  ],
]

for (const [name, html, awaited] of pages)
  test(name, () => {
    assert.deepEqual(withFirstPaint(html).match(/href="[^"]*"/g), [`href="${awaited}"`])
  })
