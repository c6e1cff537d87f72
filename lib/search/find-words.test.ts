import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitAtWords } from './find-words.ts'

const rows: [text: string, words: string[], parts: string[]][] = [
  ['A sign of signing', ['sign'], ['A ', 'sign', ' of ', 'sign', 'ing']],
  ['Design, then sign', ['sign'], ['Design, then ', 'sign', '']],
  ['Größe und GROSSE', ['grosse'], ['', 'Größe', ' und ', 'GROSSE', '']],
  ['Œuvre', ['oeuvre'], ['', 'Œuvre', '']],
  ['ÉTÉ', ['ete'], ['', 'ÉTÉ', '']],
  ['Привет', ['привет'], ['', 'Привет', '']],
  ['使用搜索引擎', ['搜索'], ['使用', '搜索', '引擎']],
  ['signing', ['sign', 'signing'], ['', 'signing', '']],
  ['a.b a+b', ['a.b'], ['', 'a.b', ' a+b']],
  ['C++ is c', ['c++'], ['', 'C++', ' is c']],
  ['<b> (x)', ['(x'], ['<b> ', '(x', ')']],
  ['İ then sign', ['sign'], ['İ then ', 'sign', '']],
  ['𝐀sign sign', ['sign'], ['𝐀sign ', 'sign', '']],
  ['😀sign', ['sign'], ['😀', 'sign', '']],
  ['ab abc', ['ab', 'bc', 'abc'], ['', 'ab', ' ', 'abc', '']],
  ['none', ['word'], ['none']],
  ['none', [''], ['none']],
  ['none', [], ['none']],
  ['', ['word'], ['']],
]

for (const [text, words, parts] of rows)
  test(`${words.join(' ')} in ${JSON.stringify(text)}`, () =>
    assert.deepEqual(splitAtWords(text, words), parts))
