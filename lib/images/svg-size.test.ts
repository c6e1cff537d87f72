import assert from 'node:assert/strict'
import { test } from 'node:test'
import { svgSize } from './svg-size.ts'

const sizes: [name: string, attributes: string, width?: number, height?: number][] = [
  ['both sides', 'width="120" height="80"', 120, 80],
  ['both sides, and another box', 'width="120" height="80" viewBox="0 0 10 10"', 120, 80],
  ['units', 'width="1in" height="36pt"', 96, 48],
  ['parts of a pixel', 'width="10.4px" height=".5"', 10, 1],
  ['one side and a box', "width='100' viewBox='0 0 40 20'", 100, 50],
  ['the other side and a box', 'height="100" viewBox="0,0,40,20"', 200, 100],
  ['a box alone: it fills the column', 'viewBox="0 0 24 12"', 704, 352],
  ['sides that depend on the page, and a box', 'width="100%" height="100%" viewBox="-5 -5 20 10"', 704, 352],
  ['a sign in a value that ends no tag', 'data-x="a > b" width="3" height="4"', 3, 4],
  ['an attribute whose name only ends like a side', 'stroke-width="9" viewBox="0 0 2 1"', 704, 352],
  ['neither', ''],
  ['a box without an area', 'viewBox="0 0 0 10"'],
  ['a box that is none', 'viewBox="wide"'],
]

for (const [name, attributes, width, height] of sizes)
  test(`the size of a drawing: ${name}`, () =>
    assert.deepEqual(
      svgSize(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${attributes}><g/></svg>`),
      width && height ? { width, height } : undefined,
    ))

test('a tag in a comment is none', () => {
  assert.deepEqual(svgSize('<!-- <svg width="1" height="1"> --><svg\nwidth="2" height="3"/>'), {
    width: 2,
    height: 3,
  })
})

test('a text without a drawing is refused', () => {
  for (const text of ['', 'text', '<svgfoo width="1" height="1">', '<svg width="1'])
    assert.throws(() => svgSize(text), /it holds no <svg>/)
})
