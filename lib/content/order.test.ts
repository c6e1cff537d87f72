import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareWeights, inDefaultOrder, type Sortable } from './order.ts'

const page = (path: string, fields: Partial<Sortable> = {}): Sortable => ({
  weight: 0,
  title: 'Same',
  path,
  ...fields,
})

const orders: [name: string, inOrder: Sortable[]][] = [
  [
    'rule 31: weight first, ascending, 0 last',
    [
      page('5', { weight: -5, title: 'z' }),
      page('4', { weight: 1, title: 'y' }),
      page('3', { weight: 2, title: 'x' }),
      page('2', { weight: 10, title: 'w' }),
      page('1', { weight: 0, title: 'a', date: '2025-01-01T00:00:00Z' }),
    ],
  ],
  [
    'rule 31: then date, newest first, by the moment and not by the letters',
    [
      page('4', { date: '2025-01-01T01:00:00-02:00' }),
      page('3', { date: '2025-01-01T02:00:00Z' }),
      page('2', { date: '2025-01-01T03:00:00+02:00' }),
      page('1'),
    ],
  ],
  [
    'rule 31: then title, without case and accents, numbers as text',
    ['Beta', 'Élan', 'gamma', 'item 10', 'Item 2', 'item 9'].map((title, index) =>
      page(String(9 - index), { title }),
    ),
  ],
  [
    'rule 31: then path, where titles differ in case and accents only',
    [page('a.md', { title: 'sáme' }), page('b.md', { title: 'SAME' }), page('c.md', { title: 'same' })],
  ],
]

for (const [name, inOrder] of orders) {
  test(name, () => {
    const shuffles = [inOrder.toReversed(), [...inOrder.slice(2), ...inOrder.slice(0, 2)]]
    for (const shuffled of shuffles)
      assert.deepEqual(
        inDefaultOrder(shuffled, (each) => each),
        inOrder,
      )
  })
}

test('rule 33: weights of menu entries sort ascending, 0 last', () => {
  assert.deepEqual([0, 3, -1, 0, 1].sort(compareWeights), [-1, 1, 3, 0, 0])
})
