import assert from 'node:assert/strict'
import { test } from 'node:test'
import { align } from './align.ts'

const cases: [hugo: string, fingerpost: string, expected: string[]][] = [
  ['', '', []],
  ['ab', 'ab', ['aa', 'bb']],
  ['abc', 'ac', ['aa', 'b-', 'cc']],
  ['ac', 'abc', ['aa', '-b', 'cc']],
  ['axc', 'ayc', ['aa', 'xy', 'cc']],
  ['ab', 'ba', ['a-', 'bb', '-a']],
]
for (const [hugo, fingerpost, expected] of cases) {
  test(`${hugo || 'nothing'} beside ${fingerpost || 'nothing'}`, () => {
    const steps = align([...hugo], [...fingerpost], (item) => item)
    assert.deepEqual(
      steps.map((step) => (step.hugo ?? '-') + (step.fingerpost ?? '-')),
      expected,
    )
  })
}
