import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingTime } from './reading-time.ts'

const times: [words: number, minutes: number][] = [
  [0, 0],
  [1, 1],
  [213, 1],
  [214, 2],
  [426, 2],
  [427, 3],
]
for (const [words, minutes] of times)
  test(`rule 60: ${words} words take ${minutes} minutes`, () => assert.equal(readingTime(words), minutes))
