import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDate, inTimeZone, parseDate } from './date.ts'

const dates = [
  ['2024-11-01T07:52:00+02:00', '2024-11-01T07:52:00+02:00'],
  ['2023-10-15T13:18:50Z', '2023-10-15T13:18:50Z'],
  ['2023-10-15T13:18:50-0700', '2023-10-15T13:18:50-07:00'],
  ['2023-10-15T13:18:50', '2023-10-15T13:18:50Z'],
  ['2023-10-15T13:18:50.25Z', '2023-10-15T13:18:50Z'],
  ['2023-10-15 13:18', '2023-10-15T13:18:00Z'],
  ['2023-10-15', '2023-10-15T00:00:00Z'],
  ['2023-1-5', '2023-01-05T00:00:00Z'],
  ['15 Oct 2023', '2023-10-15T00:00:00Z'],
  ['1 December 2023', '2023-12-01T00:00:00Z'],
  ['Oct 15, 2023', '2023-10-15T00:00:00Z'],
  ['2024-02-29', '2024-02-29T00:00:00Z'],
  ['2023-02-29', undefined],
  ['2024-13-01', undefined],
  ['2024-01-01T25:00:00', undefined],
  ['15 Smarch 2023', undefined],
  ['2023', undefined],
  ['soon', undefined],
  ['', undefined],
] as const

for (const [written, date] of dates)
  test(`rule 10: "${written}" ${date ? `is ${date}` : 'is no date'}`, () =>
    assert.equal(parseDate(written), date))

test('rule 10: a date without an offset is in the one that is given', () => {
  assert.equal(parseDate('2023-10-15', '+0200'), '2023-10-15T00:00:00+02:00')
  assert.equal(parseDate('2023-10-15T00:00:00Z', '+0200'), '2023-10-15T00:00:00Z')
})

test('a date is shown in the offset in which it is written', () => {
  assert.equal(formatDate('2025-01-17T23:52:00-07:00'), '2025-01-17 23:52')
  assert.equal(formatDate('2025-01-17T07:52:00+02:00'), '2025-01-17 07:52')
})

const zoned = [
  ['2025-07-01', 'Europe/Oslo', '2025-07-01T00:00:00+02:00'],
  ['2025-01-01 10:20', 'Europe/Oslo', '2025-01-01T10:20:00+01:00'],
  ['2025-03-30T03:30:00', 'Europe/Oslo', '2025-03-30T03:30:00+02:00'],
  ['2025-07-01', 'America/New_York', '2025-07-01T00:00:00-04:00'],
  ['15 Oct 2023', 'Asia/Kolkata', '2023-10-15T00:00:00+05:30'],
  ['2025-07-01T00:00:00Z', 'Europe/Oslo', '2025-07-01T00:00:00Z'],
  ['2025-07-01T00:00:00+09:00', 'Europe/Oslo', '2025-07-01T00:00:00+09:00'],
  ['2025-07-01', 'UTC', '2025-07-01T00:00:00Z'],
  ['soon', 'Europe/Oslo', 'soon'],
] as const

for (const [text, zone, expected] of zoned)
  test(`rule 10: ${text} in ${zone} is ${expected}`, () => {
    const date = inTimeZone(text, zone)
    assert.equal(parseDate(date) ?? date, parseDate(expected) ?? expected)
  })
