import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headingsHint } from './anchors.ts'

const heading = (id: string) => ({ id, text: id, depth: 2 })
const many = Array.from({ length: 40 }, (_, index) => heading(`version-1-${index}-0`))

const cases: [name: string, ids: string[], wanted: string, hint: string][] = [
  ['none', [], 'a', 'It has no headings.'],
  ['few', ['install', 'use'], 'a', 'Its headings: #install, #use.'],
  ['many, one of them nearly the same', ['known-issues'], 'known-issue', 'Did you mean #known-issues?'],
  ['many, none alike', [], 'something-else', 'None of its 40 headings is like it.'],
]
for (const [name, ids, wanted, hint] of cases)
  test(`what to do about a heading that is not there, where there are ${name}`, () => {
    const headings = [...ids.map(heading), ...(name.startsWith('many') ? many : [])]
    assert.equal(headingsHint({ headings }, wanted), hint)
  })
