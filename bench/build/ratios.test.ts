import assert from 'node:assert/strict'
import { test } from 'node:test'
import { medianOf, medianRatio } from './ratios.ts'
import type { Build } from './ways.ts'

const build = (run: number, title: string, wall: number): Build => ({
  title,
  way: 'cold',
  run,
  wall,
  cpu: 0,
  memory: 0,
  status: 0,
  bytes: { all: 0, written: 0, pages: 0 },
})
const measure = (title: string, way: Build['way'] = 'cold') => ({ title, way, of: ({ wall }: Build) => wall })

const cases: [name: string, builds: Build[], ratio: number | undefined][] = [
  ['no build', [], undefined],
  ['one run', [build(1, 'A', 3), build(1, 'B', 2)], 1.5],
  ['a peer that was not built', [build(1, 'A', 3), build(2, 'B', 2)], undefined],
  [
    'runs of which one is slow as a whole',
    [
      build(1, 'A', 1),
      build(1, 'B', 2),
      build(2, 'A', 30),
      build(2, 'B', 60),
      build(3, 'A', 9),
      build(3, 'B', 2),
    ],
    0.5,
  ],
]
for (const [name, builds, ratio] of cases) {
  test(`the ratio of ${name}`, () => assert.equal(medianRatio(builds, measure('A'), measure('B')), ratio))
}

test('a median is of one builder and one way', () => {
  const builds = [build(1, 'A', 1), build(2, 'A', 2), build(3, 'A', 9), build(1, 'B', 5)]
  assert.equal(medianOf(builds, measure('A')), 2)
  assert.equal(medianOf(builds, measure('A', 'unchanged')), 0)
})
