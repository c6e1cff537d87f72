import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesIn, withAddresses } from './html-addresses.ts'

const cases: [name: string, value: string, addresses: string[], replaced: string][] = [
  ['src', './a, b.png', ['./a, b.png'], '<./a, b.png>'],
  ['srcSet', 'a.png', ['a.png'], '<a.png>'],
  ['srcset', 'a.png 1x, b.png 2x', ['a.png', 'b.png'], '<a.png> 1x, <b.png> 2x'],
  ['srcSet', ' a.png 100w ,\n b,c.png  1.5x', ['a.png', 'b,c.png'], '<a.png> 100w, <b,c.png>  1.5x'],
  ['srcSet', 'a.png, b.png', ['a.png', 'b.png'], '<a.png>, <b.png>'],
  [
    'srcSet',
    'data:image/png;base64,AAAA 1x',
    ['data:image/png;base64,AAAA'],
    '<data:image/png;base64,AAAA> 1x',
  ],
  ['srcSet', '', [], ''],
]
for (const [name, value, addresses, replaced] of cases)
  test(`the addresses in ${name}=${JSON.stringify(value)}`, () => {
    assert.deepEqual(addressesIn(name, value), addresses)
    assert.equal(
      withAddresses(name, value, (address) => `<${address}>`),
      replaced,
    )
  })
