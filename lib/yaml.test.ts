import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseYaml } from './yaml.ts'

const values = [
  ['a: 020', { a: '020' }],
  ['a: -007', { a: '-007' }],
  ['a: 0', { a: 0 }],
  ['a: 20', { a: 20 }],
  ['a: 0.5', { a: 0.5 }],
  ['a: TRUE', { a: true }],
  ['a: yes', { a: 'yes' }],
  ['a: 2025-01-17', { a: '2025-01-17' }],
  ['a: 1_0', { a: '1_0' }],
  ['a: &x [1]\nb: *x', { a: [1], b: [1] }],
  ['', null],
] as const

for (const [text, value] of values)
  test(`${JSON.stringify(text)} is read as ${JSON.stringify(value)}`, () => {
    const yaml = parseYaml(text, 'a.yaml')
    assert.deepEqual([yaml.value, yaml.faults], [value, []])
  })

const faults = [
  ['a: 1\na: 2', '2:1', 'a key is given twice'],
  ['a:\n\tb: 1', '2:1', 'a tab is used for indentation'],
  ['a: "b', '1:6', 'missing closing "quote'],
] as const

for (const [text, at, reason] of faults)
  test(`${JSON.stringify(text)} is a fault at ${at}, and has no value`, () => {
    const { value, faults: found } = parseYaml(text, 'a.yaml')
    assert.deepEqual(
      found.map(({ reason, place }) => [`${place.line}:${place.column}`, reason]),
      [[at, reason]],
    )
    assert.equal(value, undefined)
  })

const source = 'Title: T\nlist:\n  - one\n  - two: {deep: 1}\nempty:\n'
const places = [
  [['title'], '11:1'],
  [['list'], '12:1'],
  [['list', 1], '14:5'],
  [['list', 1, 'TWO', 'deep'], '14:11'],
  [['list', 7], '13:3'],
  [['list', 1, 'nothing'], '14:5'],
  [['title', 'nothing'], '11:8'],
  [['nothing'], '11:1'],
] as const

for (const [path, at] of places)
  test(`${path.join('.')} stands at ${at} of a text that begins on line 11`, () => {
    const { file, line, column } = parseYaml(source, 'a.md', 11).placeOf(path)
    assert.equal(`${file}:${line}:${column}`, `a.md:${at}`)
  })

test('what an empty text lacks is missed on its first line', () => {
  assert.deepEqual(parseYaml('', 'a.yaml').placeOf(['title']), { file: 'a.yaml', line: 1, column: 1 })
})
