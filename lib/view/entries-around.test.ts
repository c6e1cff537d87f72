import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entriesAround } from './entries-around.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
const bounds = (count: number, open: number) => {
  const shown = entriesAround(numbers(count), (each) => each === open)
  return [shown[0], shown.at(-1)]
}

test('a short list is whole', () => {
  assert.deepEqual(bounds(18, 17), [0, 17])
  assert.deepEqual(
    entriesAround([], () => true),
    [],
  )
})

test('of a long list the entries around the open one are left, and at its start those that follow', () => {
  assert.deepEqual(bounds(500, 250), [243, 257])
  assert.deepEqual(bounds(500, 3), [0, 14])
  assert.deepEqual(bounds(500, 499), [492, 499])
})

test('a long list without an open entry begins at its start', () => {
  assert.deepEqual(bounds(19, -1), [0, 14])
})
