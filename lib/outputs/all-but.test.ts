import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allBut } from './all-but.ts'

test('every text matches but the exceptions and what begins with one', () => {
  const exceptions = { texts: ['', 'a/', 'a', 'ab/c', 'größe/', 'x-]^\\y'], beginnings: ['_next/', 'ab/d'] }
  const pattern = new RegExp(`^${allBut(exceptions)}$`, 'u')
  for (const text of [...exceptions.texts, ...exceptions.beginnings, '_next/x', 'ab/def'])
    assert.ok(!pattern.test(text), text)
  for (const text of [
    'b',
    'a/b',
    'ab',
    'ab/',
    'ab/cd',
    'ab/e',
    '_next',
    'gr',
    'größe',
    'größe/x',
    'x-',
    '\n',
    'a\r\n',
  ])
    assert.ok(pattern.test(text), text)
})

test('without exceptions everything matches', () => {
  assert.equal(allBut({ texts: [], beginnings: [] }), '[\\s\\S]*')
})

test('a thousand exceptions have one expression', () => {
  const texts = Array.from({ length: 1000 }, (_, index) => `guides/page-${index}/`)
  const pattern = new RegExp(`^${allBut({ texts, beginnings: [] })}$`, 'u')
  assert.ok(texts.every((text) => !pattern.test(text)))
  assert.ok(texts.every((text) => pattern.test(`${text}x`)))
})
