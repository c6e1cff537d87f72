// biome-ignore-all lint/style/noRestrictedImports: a test runs in plain Node
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ScrollPosition, sectionAt } from './reading-position.ts'

/** A window of 800 pixels in a page that can be scrolled by 2000. */
const at = (rest: number): ScrollPosition => ({ height: 800, range: 2000, rest })

const rows: [name: string, tops: number[], position: ScrollPosition, section: number][] = [
  ['the first one before any heading was reached', [300, 900, 1500], at(2000), 0],
  ['the one whose heading went past the header', [-700, 100, 500], at(1000), 1],
  ['not the next one, although its heading is in sight', [-700, 100, 130], at(1000), 1],
  ['a short one at the end, half way down the last screenful', [-700, 300, 600], at(340), 1],
  ['the last one at the very end', [-700, 300, 600], at(0), 2],
  ['the first one of a page that does not scroll', [150, 300, 450], { height: 800, range: 0, rest: 0 }, 0],
  ['the first one of a page that hardly scrolls', [150, 300, 700], { height: 800, range: 40, rest: 40 }, 0],
  ['the last one at the end of it', [110, 260, 660], { height: 800, range: 40, rest: 0 }, 2],
  ['the first one of none', [], at(0), 0],
]

for (const [name, tops, position, section] of rows)
  test(`being read: ${name}`, () => assert.equal(sectionAt(tops, position), section))
