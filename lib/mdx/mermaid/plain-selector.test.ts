import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitsPlain } from './plain-selector.ts'
import { makeWindow } from './window.ts'

const { document } = makeWindow().window
document.body.innerHTML =
  '<svg id="drawing"><g class="node  default"><g class="label"><rect class="a b"></rect></g><path></path></g><text></text></svg>'
const elements = [...document.querySelectorAll('*')]

const plain = [
  ...['rect', '*', '.a', '.a.b', '.a.c', 'rect.a', 'g.a', '#drawing', '#other', 'svg#drawing', '#drawing *'],
  ...['#drawing .node rect', '#drawing .node>rect', '#drawing .node > .label rect', '.label .node rect'],
  ...[
    '#drawing > .node > .label > rect',
    '.node .default rect',
    '.node.default path',
    'g g rect',
    '#drawing text',
  ],
]
for (const selector of plain)
  test(`${selector} fits what it fits in a browser`, () => {
    for (const element of elements)
      assert.equal(fitsPlain(selector, element), element.matches(selector), element.outerHTML)
  })

for (const selector of [
  '[fill]',
  '.node:first-child',
  '.a + .b',
  ':root',
  'g ~ text',
  '#drawing .x[class]',
  '',
])
  test(`${JSON.stringify(selector)} is left to the browser`, () => {
    for (const element of elements) assert.equal(fitsPlain(selector, element), undefined)
  })
