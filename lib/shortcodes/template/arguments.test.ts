import assert from 'node:assert/strict'
import { test } from 'node:test'
import { templateArguments } from './arguments.ts'

/** As Hugo 0.111.3 reads it: a value without quotes may be a number or a truth value. */
const cases = [
  ['3', 3],
  ['-2', -2],
  ['08', 8],
  ['1.5', 1.5],
  ['1.', '1.'],
  ['1e3', '1e3'],
  ['0x10', '0x10'],
  ['true', true],
  ['false', false],
  ['True', 'True'],
  ['a', 'a'],
] as const

for (const [written, expected] of cases)
  test(`${written} is ${typeof expected} ${expected} without quotes, a text in quotes`, () => {
    const given = { positional: [written, written], named: { a: written, b: written }, bare: [0, 'a'] }
    const { positional, named } = templateArguments(given)
    assert.deepEqual([positional, { ...named }], [[expected, written], { a: expected, b: written }])
  })
