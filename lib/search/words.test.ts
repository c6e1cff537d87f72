import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellingWords, termsOf, wordsOf } from './words.ts'

const table = [
  ['Debugging  Distroless.', ['debugging', 'distroless']],
  ['Größe, straße & naïve', ['grosse', 'strasse', 'naive']],
  ['e\u0301te\u0301', ['ete']],
  ['soft\u00adhyphen', ['softhyphen']],
  ['C++ and C#', ['c++', 'c', 'and', 'c#']],
  ['--user root', ['user', 'root']],
  ['verify-attestation', ['verifyattestation', 'verify', 'attestation']],
  ['a_b', ['ab', 'a', 'b']],
  [':latest-dev', ['latestdev', 'latest', 'dev']],
  ['ClusterImagePolicy', ['clusterimagepolicy', 'cluster', 'image', 'policy']],
  ['HTTPServer', ['httpserver', 'http', 'server']],
  ['v1.2.', ['v1.2', 'v1', '2']],
  ['https://docs.example.com/a/b/c', ['https', 'docs', 'example', 'com', 'a', 'b', 'c']],
  ['gcpkms://', ['gcpkms']],
  ['Привет мир', ['привет', 'мир']],
  ['使用搜索引擎', ['使用', '搜索', '引擎']],
  ['検索エンジン', ['検索', 'エンジン']],
  ['की का', ['की', 'का']],
  ['الْعَرَبِيَّة שָׁלוֹם', ['العربية', 'שלום']],
  ['ℹ️ info', ['i', 'info']],
  ['การค้นหา', ['การ', 'ค้นหา']],
  ['\ud800 👍 <>"', []],
  ['x'.repeat(49), ['x'.repeat(49)].slice(1)],
] as const

for (const [text, terms] of table)
  test(`the words of ${JSON.stringify(text)}`, () => assert.deepEqual(termsOf(wordsOf(text)), terms))

test('words without a topic are left out, unless there are no others', () => {
  assert.deepEqual(termsOf(tellingWords(wordsOf('How do I sign in'))), ['sign'])
  assert.deepEqual(termsOf(tellingWords(wordsOf('how to'))), ['how', 'to'])
})
