import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Tally } from './tally.ts'

test('weights are added up by number, and forgotten', () => {
  const tally = new Tally(4)
  tally.add([3, 1], 5)
  tally.add([1], -5)
  const all = () => [0, 1, 2, 3].map((number) => [tally.countOf(number), tally.sumOf(number)])
  assert.deepEqual(
    [tally.counted, all()],
    [
      [3, 1],
      [
        [0, 0],
        [2, 0],
        [0, 0],
        [1, 5],
      ],
    ],
  )
  tally.clear()
  assert.deepEqual(
    [tally.counted, all()],
    [
      [],
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    ],
  )
})
