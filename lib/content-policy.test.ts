import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowsAddress } from './content-policy.ts'

const cases: [sources: string[], address: string, isAllowed: boolean][] = [
  [["'self'"], '/a.png', true],
  [["'self'"], './a.png', true],
  [["'self'"], 'https://own.example/a.png', true],
  [["'self'"], 'https://other.example/a.png', false],
  [["'self'"], '//own.example/a.png', true],
  [["'self'", 'https:'], 'https://other.example/a.png', true],
  [["'self'", 'https:'], 'http://other.example/a.png', false],
  [['http:'], 'https://other.example/', true],
  [['data:'], 'data:image/png;base64,AA', true],
  [["'self'"], 'data:image/png;base64,AA', false],
  [['https://a.example'], 'https://a.example/b/c', true],
  [['a.example'], 'https://a.example/b/c', true],
  [['a.example'], 'http://a.example/b/c', false],
  [['https://a.example'], 'https://b.a.example/', false],
  [['https://*.a.example'], 'https://b.a.example/', true],
  [['https://*.a.example'], 'https://a.example/', false],
  [['https://a.example/b/'], 'https://a.example/b/c', true],
  [['https://a.example/b'], 'https://a.example/b/c', false],
  [['https://a.example:8080'], 'https://a.example/', false],
  [['https://a.example:*'], 'https://a.example:8080/', true],
  [["'unsafe-inline'"], 'https://a.example/', false],
  [[], '/a', false],
  [['https://A.example'], 'https://a.example/', true],
]
for (const [sources, address, isAllowed] of cases)
  test(`${sources.join(' ') || 'nothing'} ${isAllowed ? 'allows' : 'blocks'} ${address}`, () =>
    assert.equal(allowsAddress(sources, address, 'https://own.example/docs/'), isAllowed))
