import assert from 'node:assert/strict'
import { test } from 'node:test'
import { error, ProblemError, warning } from '../problem.ts'
import { articleProblems, brokenArticles, unsaidProblems } from './broken-articles.ts'

const at = (file: string) => ({ file, line: 1, column: 1 })
const broken = error(at('guides/a.md'), 'mdx', 'it does not parse', '')
const other = error(at('b.mdx'), 'import', 'there is no such file', '')
const poorer = warning(at('c.md'), 'title', 'the article has no title', '')
const config = error(at('site.yaml'), 'config', 'unknown key', '')

test('an article with an error is broken, whatever its kind; one with a warning is not', () =>
  assert.deepEqual(brokenArticles([broken, other, poorer, config]), new Set(['guides/a.md', 'b.mdx'])))

test('a build goes on without the articles that stopped it', () =>
  assert.deepEqual(articleProblems(new ProblemError([broken, poorer]), [other]), [broken, poorer]))

const final: [name: string, fault: unknown][] = [
  ['something else than an article', new ProblemError([broken, config])],
  ['an article that is left out already', new ProblemError([other])],
  ['a fault that is no problem of the content', new TypeError('x is not a function')],
]
for (const [name, fault] of final)
  test(`a build stops for ${name}`, () =>
    assert.throws(
      () => articleProblems(fault, [other]),
      (thrown) => thrown === fault,
    ))

test('what follows from leaving articles out is a warning, and nothing is said twice', () => {
  assert.deepEqual(unsaidProblems([broken, poorer], []), [broken, poorer])
  assert.deepEqual(unsaidProblems([broken, other, poorer], [broken, poorer]), [
    { ...other, severity: 'warning' },
  ])
})
