import assert from 'node:assert/strict'
import { test } from 'node:test'
import { document, sections } from './engine.fixture.ts'
import { readRecord, readTexts, writePage } from './page-file.ts'

const textsOf = (parts: readonly string[]) => {
  const texts = new Map<number, string>()
  for (const part of parts) readTexts(part, texts)
  return texts
}

test('a page is read as it was written, its spaces drawn together', () => {
  const parts = writePage(
    document('A', {
      trail: ['Up'],
      description: 'About\tit',
      tags: ['T'],
      sections: sections('one\n\ttwo', ['id', 'Head\ning', '{"a": 1}']),
    }),
  )
  assert.equal(parts.length, 1)
  assert.deepEqual(readRecord(parts[0] ?? ''), {
    trail: ['Up'],
    description: 'About\tit',
    tags: ['T'],
    sections: [
      ['', ''],
      ['id', 'Head\ning'],
    ],
    parts: [],
  })
  assert.deepEqual(
    [...textsOf(parts)],
    [
      [0, 'one two'],
      [1, '{"a": 1}'],
    ],
  )
})

test('a long page stands in parts, of which the record says where each begins', () => {
  const long = 'word '.repeat(1500)
  const parts = writePage(document('A', { sections: sections(long, ['b', 'B', long], ['c', 'C', 'end']) }))
  assert.deepEqual(readRecord(parts[0] ?? '')?.parts, [1])
  assert.deepEqual([...textsOf(parts.slice(1)).keys()], [1, 2])
})

test('a section longer than a part goes on in the next', () => {
  const parts = writePage(document('A', { sections: sections(`${'x'.repeat(20_000)} end`) }))
  assert.deepEqual(readRecord(parts[0] ?? '')?.parts, [0, 0])
  assert.match(parts[2] ?? '', /^0\tx+ end$/)
  assert.match(textsOf(parts).get(0) ?? '', /^x{9000} x{9000} x{2000} end$/)
})

test('what is no file of the index is none', () => {
  assert.equal(readRecord('<!doctype html>'), undefined)
  assert.equal(readRecord(''), undefined)
  assert.equal(textsOf(['<!doctype html>\n<p>a</p>']).size, 0)
})
