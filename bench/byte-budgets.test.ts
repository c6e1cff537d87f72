import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleBytes } from './article-bytes.ts'
import { budgets, overBudget } from './byte-budgets.ts'

const article: ArticleBytes = {
  path: 'a/index.html',
  html: budgets.html(1000),
  own: 1000,
  script: budgets.script,
  style: budgets.style,
  whenSeen: 0,
  all: 0,
  scripts: 1,
  styles: 1,
  ofComponents: { scripts: 0, styles: 0 },
  keepsRuntime: false,
}

test('an article that is exactly within its budgets is not over them', () => {
  assert.equal(budgets.html(1000), 4372)
  assert.deepEqual(overBudget(article), [])
})

test('each part that is over its budget is said', () => {
  const over = { ...article, html: 4373, script: article.script + 1, style: article.style + 1 }
  assert.deepEqual(overBudget(over), [
    'a/index.html: 4373 bytes of HTML, 4372 allowed (own content 1000)',
    'a/index.html: 5121 bytes of JavaScript, 5120 allowed (own content 1000)',
    'a/index.html: 8193 bytes of CSS, 8192 allowed (own content 1000)',
  ])
})

test('a page that keeps the runtime may have its scripts', () => {
  assert.deepEqual(overBudget({ ...article, script: 200_000, keepsRuntime: true }), [])
})
