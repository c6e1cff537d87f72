import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FenceOptions, readFenceOptions } from './fence-options.ts'

const none: FenceOptions = { lines: [], words: [], focus: [], collapse: false, wrap: false, faults: [] }
const line = (from: number, to = from, kind: 'mark' | 'ins' | 'del' = 'mark') => ({ kind, from, to })

const cases: [meta: string, options: Partial<FenceOptions>][] = [
  ['', {}],
  ['title="a b.js"', { title: 'a b.js' }],
  ["title='x' {1, 3-5}", { title: 'x', lines: [line(1), line(3, 5)] }],
  [
    '"a.b" ins="new" /x+/',
    {
      words: [
        { kind: 'mark', pattern: /a\.b/g },
        { kind: 'ins', pattern: /new/g },
        { kind: 'mark', pattern: /x+/gu },
      ],
    },
  ],
  ['ins={2} del={1} mark={3-4}', { lines: [line(2, 2, 'ins'), line(1, 1, 'del'), line(3, 4)] }],
  ['showLineNumbers', { firstNumber: 1 }],
  ['startLineNumber=7 showLineNumbers', { firstNumber: 7 }],
  ['wrap collapse', { wrap: true, collapse: true }],
  [
    'collapse={2-9} focus={1,4}',
    {
      collapse: [{ from: 2, to: 9 }],
      focus: [
        { from: 1, to: 1 },
        { from: 4, to: 4 },
      ],
    },
  ],
  ['file="./a.ts" lines="3-9"', { file: './a.ts', fileLines: '3-9' }],
  ['{hl_lines=[1,"3-5"],linenos=table,linenostart=4}', { lines: [line(1), line(3, 5)], firstNumber: 4 }],
  ['{hl_lines="1 3" linenos=false title="x.go"}', { lines: [line(1), line(3)], title: 'x.go' }],
  ['{file="layouts/a.html" copy=true .wide #id}', { title: 'layouts/a.html' }],
  ['@sample.conf some words', {}],
  ['{3-1} focus={x}', { faults: ['"3-1" names no lines', '"x" names no lines'] }],
  ['colour="red"', { faults: ['a code block has no option "colour"'] }],
  ['/(a+)+b/', { faults: ['/(a+)+b/ is no pattern, or one that may take too long'] }],
  ['/(a|a)+b/', { faults: ['/(a|a)+b/ is no pattern, or one that may take too long'] }],
  ['/a*a*a*b/', { faults: ['/a*a*a*b/ is no pattern, or one that may take too long'] }],
  ['/(/', { faults: ['/(/ is no pattern, or one that may take too long'] }],
]
for (const [meta, options] of cases)
  test(`options of a fence: ${meta}`, () => assert.deepEqual(readFenceOptions(meta), { ...none, ...options }))
