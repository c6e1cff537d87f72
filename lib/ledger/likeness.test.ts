import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexTexts, wordLikeness } from './likeness.ts'

const phrase = 'This page is part of the documentation of a very fine product.'
const [one, two] = [
  'The first line tells of backups and of copies.',
  'The second line tells of nights and of days.',
]

const texts = {
  whole: `${phrase}\n${one}\n\n${two}`,
  half: `${phrase}\n  ${one}\nAnother line.`,
  none: `${phrase}\nNothing of it.`,
  other: `${phrase}\nNor here.`,
}

test('each text has a share of the lines of a text, without phrases that are everywhere', () => {
  const index = indexTexts(Object.entries(texts), ([, text]) => text)
  const shares = [...index.sharesOf(texts.whole)].map(([[name], share]) => [name, Math.round(share * 100)])
  assert.deepEqual(shares, [
    ['whole', 100],
    ['half', 51],
  ])
})

test('a short text tells nothing', () => {
  const index = indexTexts(['Text.'], (text) => text)
  assert.deepEqual([...index.sharesOf('Text.')], [])
})

for (const [a, b, likeness] of [
  ['', '', 0],
  ['one two', 'two, one!', 1],
  ['one two', 'one three', 0.5],
  ['one one', 'one', 2 / 3],
  ['größe', 'GRÖSSE', 0],
] as const)
  test(`"${a}" and "${b}" are alike by ${likeness}`, () => assert.equal(wordLikeness(a, b), likeness))
