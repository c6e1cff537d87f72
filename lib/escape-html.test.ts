import assert from 'node:assert/strict'
import { test } from 'node:test'
import { escapeHtml } from './escape-html.ts'

const texts = [
  ['<script>', '&lt;script&gt;'],
  [`a "b" & 'c'`, 'a &quot;b&quot; &amp; &#39;c&#39;'],
  ['&lt;', '&amp;lt;'],
  ['plain – ünï {x}', 'plain – ünï {x}'],
] as const

for (const [text, html] of texts)
  test(`${text} is written ${html}`, () => assert.equal(escapeHtml(text), html))
