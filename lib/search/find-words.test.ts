import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitAtWords } from './find-words.ts'

const rows: [text: string, words: string[], parts: string[]][] = [
  ['A sign of signing', ['sign*'], ['A ', 'sign', ' of ', 'sign', 'ing']],
  ['A sign of signing', ['sign'], ['A ', 'sign', ' of signing']],
  ['Good, go', ['go'], ['Good, ', 'go', '']],
  ['Container c', ['c*'], ['Container ', 'c', '']],
  ['Design, then sign', ['sign'], ['Design, then ', 'sign', '']],
  ['Größe und GROSSE', ['grosse'], ['', 'Größe', ' und ', 'GROSSE', '']],
  ['Œuvre', ['oeuvre'], ['', 'Œuvre', '']],
  ['ÉTÉ', ['ete'], ['', 'ÉTÉ', '']],
  ['Привет', ['привет'], ['', 'Привет', '']],
  ['русский ёлка', ['русскии', 'елка'], ['', 'русский', ' ', 'ёлка', '']],
  ['Άλφα ΛΌΓΟΣ', ['αλφα', 'λογοσ'], ['', 'Άλφα', ' ', 'ΛΌΓΟΣ', '']],
  ['Łódź, København', ['lodz', 'kobenhavn'], ['', 'Łódź', ', ', 'København', '']],
  ['e\u0301te\u0301 sign', ['ete', 'sign'], ['', 'e\u0301te\u0301', ' ', 'sign', '']],
  ['co\u00adoperate', ['cooperate'], ['', 'co\u00adoperate', '']],
  ['الْعَرَبِيَّة هنا', ['العربية'], ['', 'الْعَرَبِيَّة', ' هنا']],
  ['ｆｕｌｌ ﬁle', ['full', 'file'], ['', 'ｆｕｌｌ', ' ', 'ﬁle', '']],
  ['हिन्दी', ['दी'], ['हिन्दी']],
  ['eine Größe', ['größe'], ['eine ', 'Größe', '']],
  ['C++ and container c', ['c++', 'c'], ['', 'C++', ' and container ', 'c', '']],
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
