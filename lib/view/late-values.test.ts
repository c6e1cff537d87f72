import assert from 'node:assert/strict'
import { test } from 'node:test'
import { navigationAddress, policyTag, withLateValues } from './late-values.ts'

const late = { navigation: '/base/_fingerpost/navigation-1.json', policy: '<meta content="$& x">' }

test('the values of a build stand where the tokens were, as they are', () => {
  const html = `<head>${policyTag}</head><fp-tree src="${navigationAddress}"></fp-tree><fp-print tree="${navigationAddress}">`
  assert.equal(
    withLateValues(html, late),
    `<head>${late.policy}</head><fp-tree src="${late.navigation}"></fp-tree><fp-print tree="${late.navigation}">`,
  )
})

test('a text that holds the token of the policy stays a text', () => {
  const html = `<head>${policyTag}</head><p>${policyTag}</p>`
  assert.equal(withLateValues(html, late), `<head>${late.policy}</head><p>${policyTag}</p>`)
})
