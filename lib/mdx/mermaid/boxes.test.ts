import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boxOf } from './boxes.ts'
import { makeWindow } from './window.ts'

const { document } = makeWindow()

const svg = (markup: string) => {
  document.body.innerHTML = `<svg>${markup}</svg>`
  const element = document.querySelector('svg')?.firstElementChild
  if (!element) throw new Error(`no element in ${markup}`)
  return boxOf(element)
}

for (const [markup, x, y, width, height] of [
  ['<rect x="1" y="2" width="3" height="4" />', 1, 2, 3, 4],
  ['<circle cx="5" cy="5" r="2" />', 3, 3, 4, 4],
  ['<ellipse cx="5" cy="5" rx="2" ry="1" />', 3, 4, 4, 2],
  ['<line x1="4" y1="0" x2="1" y2="2" />', 1, 0, 3, 2],
  ['<polygon points="0,0 4,1 2,3" />', 0, 0, 4, 3],
  ['<path d="M1 1h4v2z" />', 1, 1, 4, 2],
  ['<path d="MNaN,1" />', 0, 0, 0, 0],
  [
    '<g><rect width="2" height="2" /><g transform="translate(3, 4)"><rect width="1" height="1" /></g></g>',
    0,
    0,
    4,
    5,
  ],
  ['<g><title>A long name</title></g>', 0, 0, 0, 0],
  ['<text x="10" y="8" font-size="10">nn</text>', 10, 0, 11.2, 12],
  ['<text x="10" y="8" font-size="10" text-anchor="middle">nn</text>', 4.4, 0, 11.2, 12],
  [
    '<text font-size="10"><tspan x="0" y="-0.1em" dy="1.1em">n</tspan><tspan x="0" dy="1.1em">nn</tspan></text>',
    0,
    2,
    11.2,
    24,
  ],
] as const)
  test(`the box around ${markup}`, () => {
    const box = svg(markup)
    const rounded = Object.fromEntries(
      Object.entries(box).map(([name, value]) => [name, Math.round(value * 1e6) / 1e6]),
    )
    assert.deepEqual(rounded, { x, y, width, height })
  })
