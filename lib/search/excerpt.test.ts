import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerptOf } from './excerpt.ts'
import { findWords } from './find-words.ts'

const excerptFor = (text: string, words: string[]) => excerptOf(text, findWords(text, words))

const long = `${'before '.repeat(30)}needle${' after'.repeat(30)}`

test('an excerpt is about 140 characters around the match, or the beginning', () => {
  const excerpt = excerptFor(long, ['needle'])
  assert.match(excerpt, /^… before .* needle after .*after…?.* …$/)
  assert.ok(excerpt.length < 150)
  assert.ok(excerptFor(long, ['nowhere']).startsWith('before'))
  assert.equal(excerptFor('', ['needle']), '')
  assert.equal(excerptFor('short', []), 'short')
})

test('it is where most of the words stand together', () => {
  const text = `A needle. ${'before '.repeat(30)} a needle with a thread ${'after '.repeat(30)}`
  assert.match(excerptFor(text, ['thread', 'needle']), /^… before .* a needle with a thread after .* …$/)
})

test('in a text without spaces the match is in it as well, and no letter is cut in two', () => {
  const text = `${'无关文字'.repeat(40)}搜索引擎${'其他内容'.repeat(80)} 结尾。`
  assert.match(excerptFor(text, ['搜索']), /^… .*搜索引擎.* …$/)
  for (const before of ['', 'x'])
    assert.doesNotMatch(excerptFor(`${before}${'😀'.repeat(200)} a ${'😀'.repeat(200)}`, ['a']), /\p{Cs}/u)
  assert.doesNotMatch(excerptFor(`x${'😀'.repeat(200)}`, []), /\p{Cs}/u)
})
