import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderArticle } from './template.fixture.ts'

/** As Hugo 0.111.3 reads it: a value without quotes may be a number or a truth value. */
const cases = [
  ['3', 'int 3'],
  ['-2', 'int -2'],
  ['08', 'int 8'],
  ['1.5', 'float64 1.5'],
  ['1.', 'string 1.'],
  ['1e3', 'string 1e3'],
  ['0x10', 'string 0x10'],
  ['true', 'bool true'],
  ['false', 'bool false'],
  ['True', 'string True'],
  ['"3"', 'string 3'],
  ['`true`', 'string true'],
  ['a', 'string a'],
  ['""', 'string '],
] as const

for (const [written, expected] of cases)
  test(`${written} is ${expected}`, () => {
    assert.equal(renderArticle('{{ printf "%T %v" (.Get 0) (.Get 0) }}', `{{< t ${written} >}}`), expected)
    assert.equal(
      renderArticle('{{ printf "%T %v" (.Get "a") (.Get "a") }}', `{{< t a=${written} >}}`),
      expected,
    )
  })
