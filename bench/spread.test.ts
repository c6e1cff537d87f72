import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spreadOf } from './spread.ts'

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
const spreads: [values: number[], spread: ReturnType<typeof spreadOf>][] = [
  [[], { count: 0, mean: 0, median: 0, p95: 0, most: 0 }],
  [[7], { count: 1, mean: 7, median: 7, p95: 7, most: 7 }],
  [[10, 9, 2], { count: 3, mean: 7, median: 9, p95: 10, most: 10 }],
  [hundred, { count: 100, mean: 50.5, median: 50, p95: 95, most: 100 }],
]
for (const [values, spread] of spreads) {
  test(`the spread of ${values.length} values`, () => assert.deepEqual(spreadOf(values), spread))
}
