import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openNumbers, writeNumbers } from './numbers.ts'

const table = [[], [0], [31], [32], [1023, 1024, 0, 7], [2_147_483_647, 1]]

for (const numbers of table)
  test(`what is written is read: ${numbers.join()}`, () => {
    const next = openNumbers(writeNumbers(numbers))
    assert.deepEqual(numbers.map(next), numbers)
    assert.equal(next(), 0)
  })

test('small numbers are a letter each, and none is a sign of JSON or a line break', () => {
  const text = writeNumbers(Array.from({ length: 2_000 }, (_, number) => number))
  assert.equal(text.length, 32 + (1024 - 32) * 2 + (2_000 - 1024) * 3)
  assert.match(text, /^[0-o]*$/)
})
