import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowsInline, securitySchema } from './security-config.ts'

const sources = [
  ['https:', true],
  ['https://codepen.io', true],
  ['https://*.example.org:8080/path/', true],
  ['*.example.org', true],
  ['wss://example.org', true],
  ["'unsafe-inline'", true],
  ["'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='", true],
  ['http://localhost:3000', true],
  ['unsafe-inline', false],
  ['self', false],
  ['*', false],
  ["'unsafe-inlin'", false],
  ["'nonce-abc'", false],
  ['https://a.org; script-src *', false],
  ['https://a.org, default-src *', false],
  ['https://a.org https://b.org', false],
  ['https://a.org/"><script>', false],
  ['', false],
] as const

for (const [source, isOne] of sources)
  test(`${JSON.stringify(source)} is ${isOne ? 'a' : 'no'} source`, () =>
    assert.equal(securitySchema.safeParse({ csp: { 'script-src': [source] } }).success, isOne))

test('a directive that no site may change is refused', () => {
  assert.equal(securitySchema.safeParse({ csp: { 'default-src': ['*'] } }).success, false)
  assert.equal(securitySchema.safeParse({ csp: { 'script-scr': [] } }).success, false)
})

test('inline code is allowed by its keyword or by hashes, and by nothing else', () => {
  const allows = (...sources: string[]) =>
    allowsInline(securitySchema.parse({ csp: { 'style-src': sources } }), 'style-src')
  assert.deepEqual(
    [allows(), allows('https:'), allows("'unsafe-inline'"), allows("'sha256-abc='")],
    [false, false, true, true],
  )
})
