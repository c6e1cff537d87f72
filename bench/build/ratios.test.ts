import assert from 'node:assert/strict'
import { test } from 'node:test'
import { medianOf, medianRatio } from './ratios.ts'

interface Measured {
  run: number
  title: string
  wall: number
}
const measured = (run: number, title: string, wall: number): Measured => ({ run, title, wall })
const measure = (wanted: string) => ({
  is: ({ title }: Measured) => title === wanted,
  of: ({ wall }: Measured) => wall,
})

const cases: [name: string, all: Measured[], ratio: number | undefined][] = [
  ['nothing', [], undefined],
  ['one run', [measured(1, 'A', 3), measured(1, 'B', 2)], 1.5],
  ['a run without the other', [measured(1, 'A', 3), measured(2, 'B', 2)], undefined],
  [
    'runs of which one is slow as a whole',
    [
      ...[measured(1, 'A', 1), measured(1, 'B', 2)],
      ...[measured(2, 'A', 30), measured(2, 'B', 60)],
      ...[measured(3, 'A', 9), measured(3, 'B', 2)],
    ],
    0.5,
  ],
]
for (const [name, all, ratio] of cases) {
  test(`the ratio of ${name}`, () => assert.equal(medianRatio(all, measure('A'), measure('B')), ratio))
}

test('a median is of what is meant alone', () => {
  const all = [measured(1, 'A', 1), measured(2, 'A', 2), measured(3, 'A', 9), measured(1, 'B', 5)]
  assert.equal(medianOf(all, measure('A')), 2)
  assert.equal(medianOf(all, measure('C')), 0)
})
