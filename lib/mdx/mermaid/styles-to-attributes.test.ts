import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeThemes } from './merge-themes.ts'
import { stylesToAttributes } from './styles-to-attributes.ts'
import { makeWindow } from './window.ts'

const { document } = makeWindow()

const svg = (markup: string) => {
  const holder = document.createElement('div')
  holder.innerHTML = markup
  const element = holder.querySelector('svg')
  if (!element) throw new Error(`no drawing in ${markup}`)
  return element
}

for (const [name, style, attributes, expected] of [
  ['a class before a tag', '#d .a{fill:red}#d rect{fill:blue}', 'class="a"', 'fill="red"'],
  ['of two rules the later', '.a{fill:red}.a{fill:blue}', 'class="a"', 'fill="blue"'],
  ['a style of its own before rules', '#d .a{fill:red}', 'class="a" style="fill: blue"', 'fill="blue"'],
  ['what is important before that', '.a{fill:red !important}', 'class="a" style="fill:blue"', 'fill="red"'],
  ['rules before attributes', 'rect{fill:red}', 'fill="blue"', 'fill="red"'],
  ['each of several selectors', '.b, rect{stroke:red}', '', 'stroke="red"'],
  ['nothing of what is no attribute', '.a{position:fixed;filter:blur(1px)}', 'class="a"', ''],
  ['nothing of a selector that is none', 'rect:nth-child(,{fill:red}', '', ''],
] as const)
  test(`styles become attributes: ${name}`, () => {
    const element = svg(`<svg id="d"><style>${style}</style><rect ${attributes}></rect></svg>`)
    stylesToAttributes(element)
    const rect = element.querySelector('rect')
    rect?.removeAttribute('class')
    assert.equal(element.innerHTML, `<rect${expected && ' '}${expected}></rect>`)
  })

test('colours that differ by theme become one value', () => {
  const light = svg('<svg><g fill="red" stroke="none"><path stroke="blue" d="M0 0"/></g></svg>')
  mergeThemes(light, svg('<svg><g fill="pink" stroke="white"><path stroke="blue" d="M1 1"/></g></svg>'))
  assert.equal(
    light.innerHTML,
    '<g fill="light-dark(red, pink)" stroke="none"><path stroke="blue" d="M0 0"></path></g>',
  )
})
