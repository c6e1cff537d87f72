import assert from 'node:assert/strict'
import { test } from 'node:test'
import { document, engineOf, sections } from './engine.fixture.ts'
import { randomNumbers } from './random.fixture.ts'

const pieces = [
  ...[
    'sign',
    'signing',
    'sgin',
    'a_b',
    '--user',
    'c++',
    'größe',
    '搜索',
    'การ',
    'שלום',
    'مرحبا',
    'é',
    'e\u0301',
  ],
  ...['👍', '\ud800', '\udc00', '\u202e', '\u0000', '\n', '\t', ' ', ' ', ' ', '-', '_', '.', ':', '#', '+'],
  ...['.*', '[a-', '(?<', '\\', '$&', '<script>', '</mark>', '&lt;', '"', "'", '__proto__', 'constructor'],
  ...['%00', '{{', 'x'.repeat(300), '\uf8f0', '\uffff', 'toString'],
]

test('no query throws: 10,000 random ones', async () => {
  const engine = await engineOf(
    document('Sign', { sections: sections('Sign with a_b.', ['user', 'The --user option', 'C++ 搜索引擎']) }),
    document('Größe', { tags: ['constructor'], sections: sections('การค้นหา שלום مرحبا __proto__') }),
  )
  const below = randomNumbers(1)
  for (let count = 0; count < 10_000; count++) {
    const query = Array.from({ length: below(7) }, () => pieces[below(pieces.length)]).join('')
    const { results } = await engine.search(query)
    assert.ok(results.length <= 2, query)
  }
})

test('a query of 10,000 letters is cut, and answered', async () => {
  const engine = await engineOf(document('Sign'))
  assert.equal((await engine.search(`sign ${'sign '.repeat(2000)}`)).results.length, 1)
  assert.equal((await engine.search('y'.repeat(10_000))).results.length, 0)
})
