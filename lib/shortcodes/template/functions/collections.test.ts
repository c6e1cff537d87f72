import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderArticle } from '../template.fixture.ts'

/** As Hugo 0.111.3 prints it: expression, output. */
const cases = [
  ['delimit (slice 1 2) ","', '1,2'],
  ['first 1 "abc"', 'a'],
  ['len "é"', '2'],
  ['index (slice 1) 0', '1'],
  ['isset .Params 0', 'true'],
  ['isset .Params 5', 'false'],
  ['index .Params 0', 'a'],
  ['len .Params', '1'],
  ['in "abc" "b"', 'true'],
  ['in (slice 1 2) 2', 'true'],
  ['in (slice "1") 1', 'false'],
  ['first 2 (slice 1 2 3)', '[1 2]'],
  ['last 2 (slice 1 2 3)', '[2 3]'],
  ['after 1 (slice 1 2 3)', '[2 3]'],
  ['first 9 (slice 1)', '[1]'],
  ['delimit (slice "a" "b" "c") ", " " and "', 'a, b and c'],
  ['dict "a" 1', 'map[a:1]'],
  ['index (dict "a" (dict "b" 2)) "a" "b"', '2'],
  ['slice 1 "a"', '[1 a]'],
  ['collections.First 1 (slice 1 2)', '[1]'],
  ['in nil 1', 'false'],
  ['index (slice "a" "b") 1', 'b'],
  ['len (dict "a" 1)', '1'],
  ['len (slice)', '0'],
  ['len "日本"', '6'],
  ['last 1 (slice)', '[]'],
  ['after 5 (slice 1)', '[]'],
  ['in "abc" ""', 'true'],
  ['in (slice "a") "a"', 'true'],
  ['delimit (dict "b" 1 "a" 2) ","', '2,1'],
  ['delimit (slice) ","', ''],
  ['delimit (slice "x") "," " and "', 'x'],
  ['delimit (slice "x" "y") ", " " and "', 'x and y'],
  ['slice', '[]'],
  ['dict "a" 1 "b" (slice 1)', 'map[a:1 b:[1]]'],
  ['collections.Slice 1', '[1]'],
  ['collections.Delimit (slice 1 2) "-"', '1-2'],
] as const

for (const [expression, expected] of cases)
  test(`{{ ${expression} }}`, () =>
    assert.equal(renderArticle(`{{ ${expression} }}`, '{{< t a >}}', 't.md'), expected))
