import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArrangedTable, arrangeTable } from './arrange-table.ts'

const table = {
  columns: ['name', 'size'],
  rows: [
    ['b', '10'],
    ['a', '9'],
    ['c', ''],
  ],
}

const cases: [columns: string, sort: string, result: ArrangedTable | { fault: string }][] = [
  ['', '', table],
  ['size: Size: in MB', '', { columns: ['Size: in MB'], rows: [['10'], ['9'], ['']] }],
  [
    'size, name',
    'size',
    {
      columns: ['size', 'name'],
      rows: [
        ['9', 'a'],
        ['10', 'b'],
        ['', 'c'],
      ],
      sorted: '1',
    },
  ],
  [
    '',
    '-name',
    {
      columns: ['name', 'size'],
      rows: [
        ['c', ''],
        ['b', '10'],
        ['a', '9'],
      ],
      sorted: '-1',
    },
  ],
  ['name', 'size', { columns: ['name'], rows: [['a'], ['b'], ['c']] }],
  ['nam', '', { fault: 'there is no column "nam"; there are name, size' }],
  ['', '-weight', { fault: 'there is no column "weight"; there are name, size' }],
]
for (const [columns, sort, result] of cases)
  test(`columns "${columns}", sorted by "${sort}"`, () =>
    assert.deepEqual(arrangeTable(table, columns, sort), result))
