import assert from 'node:assert/strict'
import { test } from 'node:test'
import { redirectingSite } from './host-files.fixture.ts'
import { answersInstead, limit } from './limit.ts'

test('a limit names three addresses and counts the others', () => {
  const named = (count: number) =>
    limit(
      'It can’t',
      Array.from({ length: count }, (_, at) => ({ name: `/${at}/` })),
    )
  assert.deepEqual(named(0), [])
  assert.deepEqual(named(3), ['It can’t: /0/, /1/, /2/.'])
  assert.deepEqual(named(2003), ['It can’t: /0/, /1/, /2/, 2,000 more.'])
})

test('static pages answer where there are some', async () => {
  const instead = async (yaml: string) => answersInstead((await redirectingSite([], { yaml })).site.config)
  assert.equal(await instead('hosts: [static, aws]'), 'static pages answer')
  assert.equal(await instead('hosts: [aws]'), 'the 404 page helps')
})
