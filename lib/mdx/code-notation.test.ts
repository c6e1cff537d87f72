import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CodeNotation, readNotation } from './code-notation.ts'

const none: CodeNotation = { lines: [], marks: [], focus: [], words: [] }

const cases: [code: string, result: Partial<CodeNotation>][] = [
  [
    'a // [!code ++]\nb # [!code --]',
    {
      lines: ['a', 'b'],
      marks: [
        { kind: 'ins', from: 1, to: 1 },
        { kind: 'del', from: 2, to: 2 },
      ],
    },
  ],
  ['<b> <!-- [!code highlight:2] -->\nc', { lines: ['<b>', 'c'], marks: [{ kind: 'mark', from: 1, to: 2 }] }],
  ['a\n/* [!code focus:2] */\nb\nc', { lines: ['a', 'b', 'c'], focus: [{ from: 2, to: 3 }] }],
  ['{/* [!code word:name] */}\n<A name />', { lines: ['<A name />'], words: ['name'] }],
  ['a // [!code unknown]', { lines: ['a // [!code unknown]'] }],
  ['a [!code ++]', { lines: ['a [!code ++]'] }],
]
for (const [code, result] of cases)
  test(`remarks of ${JSON.stringify(code)}`, () =>
    assert.deepEqual(readNotation(code.split('\n')), { ...none, ...result }))
