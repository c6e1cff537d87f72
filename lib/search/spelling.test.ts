import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editDistance, otherNumber, slipsOf } from './spelling.ts'

const distances = [
  ['token', 'token', 0],
  ['tokn', 'token', 1],
  ['tokken', 'token', 1],
  ['tokin', 'token', 1],
  ['modle', 'model', 1],
  ['tkoin', 'token', 2],
  ['a', 'token', 3],
  ['token', 'a', 3],
  ['signature', 'mountains', 3],
] as const

for (const [typed, word, distance] of distances)
  test(`${typed} is ${distance} from ${word}`, () => assert.equal(editDistance(typed, word, 2), distance))

test('the beginning of a word is enough for a word that is still being typed', () => {
  assert.equal(editDistance('instalat', 'installation', 2, true), 1)
  assert.equal(editDistance('instalat', 'installation', 2), 3)
})

test('short words have no slips, long ones two', () =>
  assert.deepEqual(['abc', 'abcd', 'abcdefg', 'abcdefgh'].map(slipsOf), [0, 1, 1, 2]))

test('a noun has another number', () =>
  assert.deepEqual(
    ['menu', 'menus', 'policy', 'policies', 'key', 'class', 'patches', 'größe'].map(otherNumber),
    [
      ['menus'],
      ['menu'],
      ['policies'],
      ['policy', 'policie'],
      ['keys'],
      ['classes'],
      ['patch', 'patche'],
      [],
    ],
  ))
