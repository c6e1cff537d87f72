// biome-ignore-all lint/style/noRestrictedImports: a test runs in Node
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SiteImage } from '@/lib/types.ts'
import { imageAttributes } from './image-attributes.ts'

/** A picture twice as wide as high, and the widths of its variants. */
const picture = (width: number, ...widths: number[]): SiteImage => ({
  width,
  height: width / 2,
  variants: widths.map((each) => ({ width: each, href: `/${each}.webp` })),
})

/** What the browser may choose from. */
function sourcesOf(image: SiteImage, width?: string): (string | undefined)[] {
  const { srcSet, sizes } = imageAttributes('/a.png', { image, isLead: false }, { width })
  return [srcSet, sizes]
}

const column = '(min-width: 736px) 704px, calc(100vw - 32px)'

test('a browser chooses from the variants alone, where one is as wide as any screen needs', () => {
  assert.deepEqual(sourcesOf(picture(2000, 704, 1408)), ['/704.webp 704w, /1408.webp 1408w', column])
  assert.deepEqual(sourcesOf(picture(1000, 352, 1000)), ['/352.webp 352w, /1000.webp 1000w', column])
})

test('the original stands for a variant that would not be smaller', () => {
  assert.deepEqual(sourcesOf(picture(2000, 704)), ['/704.webp 704w, /a.png 2000w', column])
  assert.deepEqual(sourcesOf(picture(1000, 352)), ['/352.webp 352w, /a.png 1000w', column])
})

test('where there is no choice, nothing is said of widths', () => {
  assert.deepEqual(sourcesOf(picture(300, 300)), ['/300.webp', undefined])
  assert.deepEqual(sourcesOf(picture(300)), [undefined, undefined])
})

test('a picture that its writer makes narrow is loaded narrow', () => {
  assert.deepEqual(
    sourcesOf(picture(2000, 352, 1408), '300')[1],
    '(min-width: 332px) 300px, calc(100vw - 32px)',
  )
})

const sizes: [
  written: [width?: string | number, height?: string | number],
  shown: (string | number | undefined)[],
][] = [
  [[], [2000, 1000]],
  [['300'], [300, 150]],
  [[300], [300, 150]],
  [['300px'], [300, 150]],
  [
    [undefined, '150'],
    [300, 150],
  ],
  [['50%'], ['50%', undefined]],
  [
    ['300', '20'],
    ['300', '20'],
  ],
]

for (const [[width, height], shown] of sizes)
  test(`width ${width} and height ${height} become ${shown}`, () => {
    const attributes = imageAttributes('/a.png', { image: picture(2000), isLead: false }, { width, height })
    assert.deepEqual([attributes.width, attributes.height], shown)
  })

test('what is seen first is loaded at once, and all else when it comes near', () => {
  const loading = (isLead: boolean) => imageAttributes('/a.png', { image: undefined, isLead }, {})
  assert.deepEqual(loading(true), { fetchPriority: 'high', decoding: 'async' })
  assert.deepEqual(loading(false), { loading: 'lazy', decoding: 'async' })
})
