import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAmbiguousWeight, parseWeight } from './weight.ts'

const weights = [
  ['rule 3: a leading zero is octal', '020', 16],
  ['rule 3: also below zero', '-020', -16],
  ['rule 3: 07 is 7', '07', 7],
  ['rule 4: an 8 makes it decimal', '008', 8],
  ['rule 4: an 8 makes it decimal', '080', 80],
  ['rule 4: a 9 makes it decimal', '090', 90],
  ['rule 4: a 9 makes it decimal', '039', 39],
  ['rule 5: a number stays', 20, 20],
  ['rule 5: a number in quotes counts', '20', 20],
  ['rule 5: a fraction is cut', 1.5, 1],
  ['rule 5: a fraction in quotes is cut', '1.5', 1],
  ['rule 5: underscores group digits', '1_0', 10],
  ['rule 5: below zero stays', -5, -5],
  ['rule 5: words are none', 'first', 0],
  ['rule 5: a number and words are none', '2nd', 0],
  ['rule 5: nothing is none', null, 0],
  ['rule 5: a list is none', [1], 0],
  ['rule 5: no number is none', Number.NaN, 0],
] as const

for (const [name, written, weight] of weights)
  test(`${name}: ${JSON.stringify(written)} -> ${weight}`, () => assert.equal(parseWeight(written), weight))

const ambiguous = [
  ['008', true],
  ['-039', true],
  ['020', false],
  ['80', false],
  ['0', false],
  [8, false],
] as const

for (const [written, warned] of ambiguous)
  test(`rule 4: ${JSON.stringify(written)} ${warned ? 'asks' : 'does not ask'} for a warning`, () =>
    assert.equal(isAmbiguousWeight(written), warned))
