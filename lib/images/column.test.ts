import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sizesOf, variantWidths } from './column.ts'

const widths: [original: number, tried: number[]][] = [
  [100, [100]],
  [352, [352]],
  [353, [353, 352]],
  [704, [704, 352]],
  [1000, [1000, 704, 352]],
  [1408, [1408, 704, 352]],
  [6000, [1408, 704, 352]],
]

for (const [original, tried] of widths)
  test(`of a picture ${original} pixels wide are tried: ${tried}`, () =>
    assert.deepEqual(variantWidths(original), tried))

test('a picture is never said to be wider than the column, nor than itself', () => {
  assert.equal(sizesOf(3000), '(min-width: 736px) 704px, calc(100vw - 32px)')
  assert.equal(sizesOf(500), '(min-width: 532px) 500px, calc(100vw - 32px)')
})
