import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relatedSchema } from './related-config.ts'

const indices = [
  { name: 'keywords', weight: 100 },
  { name: 'date', weight: 10 },
  { name: 'tags', weight: 80 },
]
const rows: [given: unknown, read: unknown][] = [
  [undefined, { threshold: 80, includenewer: false, tolower: false, indices }],
  [
    { includeNewer: true, toLower: true, threshold: 1, indices: [{ Name: 'Authors', weight: 2 }] },
    { threshold: 1, includenewer: true, tolower: true, indices: [{ name: 'authors', weight: 2 }] },
  ],
  [
    { indices: [{ name: 'tags' }] },
    { threshold: 80, includenewer: false, tolower: false, indices: [{ name: 'tags', weight: 0 }] },
  ],
  [{ threshold: 101 }, undefined],
  [{ indices: 'tags' }, undefined],
]
for (const [given, read] of rows)
  test(`rule 63: related: ${JSON.stringify(given)} ${read ? 'is read' : 'does not fit'}`, () =>
    assert.deepEqual(relatedSchema.safeParse(given).data, read))
