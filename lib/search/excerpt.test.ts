import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerptOf } from './excerpt.ts'

const long = `${'before '.repeat(30)}needle${' after'.repeat(30)}`

test('an excerpt is about 140 characters around the match, or the beginning', () => {
  const excerpt = excerptOf(long, ['needle'])
  assert.match(excerpt, /^… before .* needle after .*after…?.* …$/)
  assert.ok(excerpt.length < 150)
  assert.ok(excerptOf(long, ['nowhere']).startsWith('before'))
  assert.equal(excerptOf('', ['needle']), '')
  assert.equal(excerptOf('short', []), 'short')
})

test('it is where most of the words stand together', () => {
  const text = `A needle. ${'before '.repeat(30)} a needle with a thread ${'after '.repeat(30)}`
  assert.match(excerptOf(text, ['thread', 'needle']), /^… before .* a needle with a thread after .* …$/)
})
