import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textDirection } from './text-direction.ts'

const rows: [language: string, direction: 'ltr' | 'rtl'][] = [
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['dv', 'rtl'],
  ['en_US', 'ltr'],
  ['', 'ltr'],
]

for (const [language, direction] of rows)
  test(`${language || 'no language'} is written ${direction}`, () =>
    assert.equal(textDirection(language), direction))
