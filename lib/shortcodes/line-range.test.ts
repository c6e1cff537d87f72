import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takeLines } from './line-range.ts'

const file = 'one\n  two\n    three\n\n  five\n'

const cases: [range: string, text: string, first: number][] = [
  ['', file, 1],
  ['2', 'two', 2],
  ['2-3', 'two\n  three', 2],
  [' 2 - 5 ', 'two\n  three\n\nfive', 2],
  ['3-', '  three\n\nfive', 3],
  ['5,1', '  five\none', 5],
]
for (const [range, text, first] of cases)
  test(`lines "${range}" of a file`, () => assert.deepEqual(takeLines(file, range), { text, first }))

const faults: [range: string, fault: string][] = [
  ['6', 'line 6 is outside of the file, which has 5'],
  ['2-9', 'line 9 is outside of the file, which has 5'],
  ['0', '"0" names no lines'],
  ['3-2', '"3-2" names no lines'],
  ['1,x', '"x" names no lines'],
  ['a-b', '"a-b" names no lines'],
]
for (const [range, fault] of faults)
  test(`lines "${range}" are a fault`, () => assert.deepEqual(takeLines(file, range), { fault }))

test('an indentation of tabs and spaces mixed is left out as far as it is the same', () => {
  assert.deepEqual(takeLines('\t\ta\n\t b', '1-2'), { text: '\ta\n b', first: 1 })
})
