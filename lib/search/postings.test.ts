import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesFrom, type Posting, readPostings } from './postings.ts'
import { writeLine } from './write-line.ts'

const postings: Posting[] = [
  { page: 0, weight: 1, headings: [] },
  {
    page: 41,
    weight: 15,
    headings: [
      { section: 0, length: 1 },
      { section: 700, length: 10 },
    ],
  },
  { page: 5000, weight: 7, headings: [{ section: 3, length: 4 }] },
]

test('what is written is read', () => {
  const [word, text] = writeLine('größe', postings).split('\t')
  assert.equal(word, 'größe')
  assert.deepEqual(readPostings(text ?? ''), postings)
})

test('a line is short: distance, weight, headings', () =>
  assert.equal(writeLine('a', postings), 'a\t0A15O0PjgY3trG3S'))

test('a file gives the lines of a word, or of all that begin with it', () => {
  const file = 'sig\t0A\nsign\t1A\nsigned\t2B\nsilo\t3A'
  assert.deepEqual(linesFrom(file, 'sign\t'), [['sign', '1A']])
  assert.deepEqual(linesFrom(file, 'sig'), [
    ['sig', '0A'],
    ['sign', '1A'],
    ['signed', '2B'],
  ])
  assert.deepEqual(linesFrom(file, 'silo'), [['silo', '3A']])
  assert.deepEqual(linesFrom(file, 'ig'), [])
})
