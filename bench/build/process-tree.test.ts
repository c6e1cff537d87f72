import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Memory, memoryIn, memoryOf, parentIn, treeOf } from './process-tree.ts'

const trees: [root: number, parents: [child: number, parent: number][], tree: number[]][] = [
  [1, [], [1]],
  [
    2,
    [
      [2, 1],
      [3, 2],
      [4, 1],
      [5, 3],
      [6, 2],
    ],
    [2, 3, 6, 5],
  ],
  // A number may be given again to a process that is older in the list.
  [
    9,
    [
      [3, 9],
      [9, 1],
      [2, 3],
    ],
    [9, 3, 2],
  ],
]
for (const [root, parents, tree] of trees) {
  test(`the tree of ${root} is ${tree}`, () => assert.deepEqual(treeOf(root, new Map(parents)), tree))
}

const stats: [stat: string, parent: number][] = [
  ['12 (node) S 7 12 12 0 -1', 7],
  ['12 (a) S 3 (b) R 8 12 12 0 -1', 8],
]
for (const [stat, parent] of stats) {
  test(`${stat} is below ${parent}`, () => assert.equal(parentIn(stat), parent))
}

const statuses: [status: string, memory: Memory][] = [
  ['VmRSS:\t 9 kB\nRssAnon:\t     3 kB\nRssFile:\t 4 kB\nRssShmem:\t   2 kB\n', { own: 5120, files: 4096 }],
  ['Name:\tkthreadd\n', { own: 0, files: 0 }],
]
for (const [status, memory] of statuses) {
  test(`${memory.own} bytes of its own`, () => assert.deepEqual(memoryIn(status), memory))
}

const sums: [processes: Memory[], bytes: number][] = [
  [[], 0],
  [[{ own: 5, files: 4 }], 9],
  [
    [
      { own: 5, files: 4 },
      { own: 2, files: 7 },
      { own: 1, files: 7 },
    ],
    15,
  ],
]
for (const [processes, bytes] of sums) {
  test(`${processes.length} processes hold ${bytes}`, () => assert.equal(memoryOf(processes), bytes))
}
