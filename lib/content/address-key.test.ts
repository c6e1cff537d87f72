import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressKey, likestAddress } from './address-key.ts'

const same: [written: string, address: string][] = [
  ['/guides/first/', '/guides/first/'],
  ['/guides/first', '/guides/first/'],
  ['/Guides/FIRST/', '/guides/first/'],
  ['/guides/first/index.html', '/guides/first/'],
  ['/guides/first.html', '/guides/first/'],
  ['/guides/first.htm', '/guides/first.html'],
  ['//guides///first/', '/guides/first/'],
  ['/guides\\first', '/guides/first/'],
  ['/guides/first/.', '/guides/first/'],
  ['/guides/first/).', '/guides/first/'],
  ['/guides/first.html",', '/guides/first/'],
  ['/guides/first/ ', '/guides/first/'],
  ['/guides/first/\u201d', '/guides/first/'],
  ['/guides/first/\u200b', '/guides/first/'],
  ['/guides/fu\u0308r/', '/guides/für/'],
  ['/index.html', '/'],
  ['/tags/c++', '/tags/c++/'],
]

for (const [written, address] of same)
  test(`${JSON.stringify(written)} is a spelling of ${address}`, () => {
    assert.equal(addressKey(written), addressKey(address))
  })

const different: [one: string, other: string][] = [
  ['/guides/first/', '/guides/first/second/'],
  ['/guides/first/', '/first/'],
  ['/v1.2/', '/v1/'],
  ['/tags/c++/', '/tags/c/'],
  ['/reindex/', '/re/'],
  ['/(a)/b/', '/a/b/'],
]

for (const [one, other] of different)
  test(`${one} is no spelling of ${other}`, () => assert.notEqual(addressKey(one), addressKey(other)))

test('a path of nothing but rubbish is read in no time', () => {
  assert.equal(addressKey(`/${'.'.repeat(1_000_000)}a`).length, 1_000_002)
})

test('of two addresses the one in the same case is meant', () => {
  assert.equal(likestAddress('/A/x.html', ['/a/x/', '/A/x/']), '/A/x/')
  assert.equal(likestAddress('/a/X/', ['/a/x/', '/A/x/']), '/a/x/')
  assert.equal(likestAddress('/b/', []), undefined)
})
