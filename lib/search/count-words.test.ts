import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDictionary, openWordCounter } from './count-words.ts'
import { document, sections } from './engine.fixture.ts'
import { fields } from './fields.ts'
import { openNumbers } from './numbers.ts'

const count = (...args: Parameters<typeof document>) => {
  const dictionary = openDictionary()
  const next = openNumbers(openWordCounter(dictionary)(document(...args)))
  const { terms } = dictionary
  const names = Object.keys(fields)
  const lengths = names.map(next)
  const counts = names.map(() => Array.from({ length: next() }, () => `${terms[next()]} ${next()}`))
  const headings = Array.from({ length: next() }, () => `${terms[next()]} ${next()} ${next()}`)
  return { lengths: Object.fromEntries(names.map((name, at) => [name, lengths[at]])), counts, headings }
}

test('each field has its words, and of each how often', () => {
  const { lengths, counts } = count('Sign it', {
    keywords: ['seal'],
    trail: ['Guides'],
    description: 'Sign, seal, sign',
    tags: ['Keys'],
    sections: sections('sign_it, sign.', ['b', 'Verify', 'sign']),
  })
  assert.deepEqual(lengths, {
    title: 2,
    keywords: 1,
    heading: 1,
    description: 3,
    category: 2,
    tags: 1,
    body: 3,
  })
  assert.deepEqual(counts, [
    ['sign 1', 'it 1'],
    ['seal 1'],
    ['verify 1'],
    // Runs that are written in another way stand by themselves.
    ['sign 1', 'seal 1', 'sign 1'],
    // An address is a path: its last part says what the page is.
    ['guides 1', 'signit 1', 'sign 1', 'it 1'],
    ['keys 1'],
    ['signit 1', 'sign 1', 'it 1', 'sign 1', 'sign 1'],
  ])
})

test('a heading has its telling words, and how many they are', () => {
  const { headings } = count('A', { sections: sections('', ['b', 'How to sign a_b', '']) })
  assert.deepEqual(headings, ['sign 1 4', 'ab 1 4', 'a 1 4', 'b 1 4'])
})
