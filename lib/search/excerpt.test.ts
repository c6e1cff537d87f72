import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerptOf, placesOf } from './excerpt.ts'

const places = [
  ['A sign of signing', 'sign', 2],
  ['Design, then sign', 'sign', 13],
  ['Größe', 'große', 0],
  ['ÉTÉ', 'ete', 0],
  ['使用搜索引擎', '搜索', 2],
  ['Design', 'sign', -1],
] as const

for (const [text, word, place] of places)
  test(`${word} in ${JSON.stringify(text)}`, () => assert.deepEqual(placesOf(text, [word]), [place]))

test('an excerpt is about 140 characters around the match, or the beginning', () => {
  const long = `${'before '.repeat(30)}needle${' after'.repeat(30)}`
  const excerpt = excerptOf(long, ['needle'])
  assert.match(excerpt, /^… before .* needle after .*after…?.* …$/)
  assert.ok(excerpt.length < 150)
  assert.ok(excerptOf(long, ['nowhere']).startsWith('before'))
})
