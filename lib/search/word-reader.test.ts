import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomNumbers } from './random.fixture.ts'
import { openWordReader } from './word-reader.ts'
import { type Word, wordsOf } from './words.ts'

const table = [
  ['a word', 'Verify the SigningKey of v1.2.'],
  ['one that stands there twice in a row', 'sign sign sign-sign\nSign'],
  ['one twice in a row across runs', 'a/b b a—b b'],
  ['letters that are replaced', 'groß gross groß Straße gross straße groß ss ß'],
  ['the last sigma of a word', 'ΟΔΟΣ ΟΔΟΣ. ΟΔΟΣ-ΟΔΟΣ'],
  ['marks after a space', 'a \u0301b \u0345c e\u0301 \u3099か\u3099'],
  ['signs that fold to spaces', 'a\u00a0b ½ … \u2028 x\ty'],
  ['scripts without spaces', '使用搜索引擎 検索エンジン การค้นหา\n使用 搜索'],
  ['seams of capitals', 'ClusterImagePolicy Cluster ImagePolicy clusterImage Policy'],
  ['what is too long', `${'x'.repeat(1025)} y ${'x'.repeat(1025)} y`],
  ['boundaries', 'f(a,b);"c"[d]{e}!g?*h* b (b) b,b ΣΑΣ!Σ'],
  ['nothing', ' \n '],
] as const

function reader(): (text: string) => Word[] {
  const read = openWordReader((words) => words)
  return (text) => {
    const found: Word[] = []
    read(text, (words) => found.push(...words))
    return found
  }
}

for (const [name, text] of table)
  test(`reads as the encoder does: ${name}`, () => {
    const read = reader()
    assert.deepEqual(read(text), wordsOf(text))
    assert.deepEqual(read(text), wordsOf(text))
  })

test('reads as the encoder does: 3,000 texts of random pieces', () => {
  const pieces = [
    ...table.flatMap(([, text]) => text.split(/(?=[ \n(,;!*])/)),
    ' ',
    '\n',
    'ß',
    'ss',
    '-',
    'Σ',
    '\ud800',
    '\udc00',
  ]
  const read = reader()
  const below = randomNumbers(1)
  for (let count = 0; count < 3_000; count++) {
    const text = Array.from({ length: below(8) }, () => pieces[below(pieces.length)]).join('')
    assert.deepEqual(read(text), wordsOf(text), JSON.stringify(text))
  }
})

test('takes a run apart once', () => {
  let calls = 0
  const read = openWordReader(() => calls++)
  read('sign it', () => {})
  read('it, sign', () => {})
  assert.equal(calls, 2)
})
