import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearFirst, queriesForAddress } from './near-address.ts'

const cases: [path: string, queries: string[]][] = [
  ['/', []],
  ['/quick-start/', ['quick start']],
  ['/guides/quick_start.html', ['quick start', 'guides quick start']],
  ['/docs/guides/v1.2/', ['v1 2', 'guides v1 2', 'docs guides v1 2']],
  ['/a/-/', ['a']],
  ['/<b>x</b>/', ['b>', '<b>x< b>']],
]

for (const [path, queries] of cases)
  test(`for ${path} search is asked ${JSON.stringify(queries)}`, () => {
    assert.deepEqual(queriesForAddress(path), queries)
  })

test('results of the same folders come first, all others in their order', () => {
  const hrefs = ['/kafka/v1/setup/', '/redis/setup/', '/kafka/v2/setup/', '/setup/']
  assert.deepEqual(
    nearFirst('/old/Kafka/v2/set-up/', hrefs, (href) => href),
    ['/kafka/v2/setup/', '/kafka/v1/setup/', '/redis/setup/', '/setup/'],
  )
})
