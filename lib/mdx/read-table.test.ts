import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DataTable, readTable, type TableFault } from './read-table.ts'

const cases: [format: 'csv' | 'tsv' | 'json' | 'yaml', text: string, result: DataTable | TableFault][] = [
  [
    'csv',
    'a,b\n1,"x, ""y"""\n\n2,\n',
    {
      columns: ['a', 'b'],
      rows: [
        ['1', 'x, "y"'],
        ['2', ''],
      ],
    },
  ],
  ['csv', '\ufeffa\r\n"1\n2"\r\n', { columns: ['a'], rows: [['1\n2']] }],
  [
    'csv',
    'a,b\r\n1,2\n3,4\r5,6\r\n',
    {
      columns: ['a', 'b'],
      rows: [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    },
  ],
  [
    'csv',
    'a,b\n1,2\r\n3,4',
    {
      columns: ['a', 'b'],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
  ],
  ['csv', 'a,b\n1,2\n3\n', { fault: 'Invalid Record Length: expect 2, got 1', line: 3 }],
  ['csv', 'a\n"1\n', { fault: 'Quote Not Closed: the parsing is finished with an opening quote', line: 2 }],
  ['csv', '', { fault: 'it has no rows', line: 1 }],
  ['tsv', 'a\tb\n1, 2\t"x" y\n', { columns: ['a', 'b'], rows: [['1, 2', '"x" y']] }],
  [
    'json',
    '[{"a": 1, "b": true}, {"c": ["x", 2], "a": null}]',
    {
      columns: ['a', 'b', 'c'],
      rows: [
        ['1', 'true', ''],
        ['', '', 'x, 2'],
      ],
    },
  ],
  [
    'yaml',
    '- a: 007\n  b: 1.50\n- a: no\n',
    {
      columns: ['a', 'b'],
      rows: [
        ['007', '1.5'],
        ['no', ''],
      ],
    },
  ],
  [
    'yaml',
    '- a: 1\n- a:\n    b: 2\n',
    { fault: 'a of row 2 is neither a value nor a list of values', line: 2 },
  ],
  ['yaml', 'a: 1\n', { fault: 'it is not a list of records', line: 1 }],
  ['yaml', '- a: 1\n- just text\n', { fault: 'it is not a list of records', line: 2 }],
  [
    'yaml',
    '- a: [1\n',
    { fault: 'flow sequence in block collection must be sufficiently indented and end with a ]', line: 2 },
  ],
  ['json', '[]', { fault: 'it has no rows', line: 1 }],
]
for (const [format, text, result] of cases)
  test(`${format} of ${JSON.stringify(text)}`, () => assert.deepEqual(readTable(text, format), result))
