import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speculationRules } from '../content/speculation-rules.ts'
import { speculationSource } from './speculation-source.ts'

test('the rules are of pages below the base path alone', () => {
  const patterns = ['', '/docs'].map((basePath) => {
    const [rule] = JSON.parse(speculationRules(basePath)).prefetch
    return rule.where.and[0].href_matches
  })
  assert.deepEqual(patterns, ['{/*}?/', '/docs{/*}?/'])
})

test('a source is the hash of the text, which the script puts into the page as it is', async () => {
  const text = new TextEncoder().encode(speculationRules('/docs'))
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', text)).toString('base64')
  assert.equal(speculationSource('/docs'), `'sha256-${hash}'`)
})
