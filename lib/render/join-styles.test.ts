import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinedSheet, withJoinedStyles } from './join-styles.ts'

const contents = new Map([
  ['/_fingerpost/tabs-AAAA.css', '.tabs{}'],
  ['/_fingerpost/steps-BBBB.css', '.steps{}'],
])
const link = (address: string) => `<link rel="stylesheet" href="${address}"/>`
const core = link('/docs/_next/static/chunks/core.css')
const tabs = link('/docs/_fingerpost/tabs-AAAA.css')
const steps = link('/docs/_fingerpost/steps-BBBB.css')

test('style sheets of components become one, whichever of them is named first', () => {
  const { html, joined } = withJoinedStyles(`<head>${core}${tabs}${steps}</head>`, '/docs', contents)
  const other = withJoinedStyles(`<head>${steps}${core}${tabs}</head>`, '/docs', contents)
  const { path, content } = joinedSheet(joined, contents)
  assert.equal(content, '.steps{}.tabs{}')
  assert.equal(html, `<head>${core}${link(`/docs/${path}`)}</head>`)
  assert.deepEqual(other.joined, joined)
  assert.equal(other.html, `<head>${link(`/docs/${path}`)}${core}</head>`)
})

for (const [name, head] of Object.entries({
  'no component': core,
  'one component': core + tabs,
  'a style sheet of somebody else': core + tabs + link('/docs/own.css'),
}))
  test(`a page with ${name} stays as it is`, () => {
    assert.deepEqual(withJoinedStyles(head, '/docs', contents), { html: head, joined: [] })
  })
