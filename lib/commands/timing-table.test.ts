import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timingTable } from './timing-table.ts'

test('steps stand below each other, their figures aligned', () =>
  assert.equal(
    timingTable([
      ['Reading', '0.3', '0.4'],
      ['Compiling articles', '10.0', '19.5'],
    ]),
    [
      'step                seconds   CPU',
      'Reading                 0.3   0.4',
      'Compiling articles     10.0  19.5',
    ].join('\n'),
  ))
