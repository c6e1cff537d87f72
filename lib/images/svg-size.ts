import { columnWidth } from './column.ts'
import type { ImageSize } from './measure.ts'

/** CSS pixels in each absolute unit: https://www.w3.org/TR/css-values-4/#absolute-lengths */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}

/**
 * The size at which browsers show a drawing: its `width` and `height`, or one of them and the
 * proportions of its `viewBox`. A drawing that has a `viewBox` alone fills the column.
 * @param source its text, at least up to the end of the `<svg>` tag
 * @returns undefined where the drawing has no size of its own
 * @throws Error where the text is no drawing
 * @see https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS
 */
export function svgSize(source: string): ImageSize | undefined {
  const tag = /<svg(?=[\s>])(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(source.replace(/<!--[\s\S]*?-->/g, ''))?.[0]
  if (tag === undefined) throw new Error('it holds no <svg>')
  const width = lengthOf(attributeOf(tag, 'width'))
  const height = lengthOf(attributeOf(tag, 'height'))
  if (width && height) return rounded(width, height)
  const [, , boxWidth, boxHeight] = attributeOf(tag, 'viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (!boxWidth || !boxHeight || !(boxWidth > 0) || !(boxHeight > 0)) return undefined
  const ratio = boxHeight / boxWidth
  const shown = width ?? (height ? height / ratio : columnWidth)
  return rounded(shown, shown * ratio)
}

function attributeOf(tag: string, name: string): string {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? []
  return double ?? single ?? ''
}

/** In CSS pixels; undefined for what depends on where it stands, such as `100%`. */
function lengthOf(text: string): number | undefined {
  const [, number, unit = ''] = /^\s*(\d*\.?\d+)([a-z]*)\s*$/.exec(text) ?? []
  const pixels = Number(number) * (units[unit] ?? Number.NaN)
  return pixels > 0 ? pixels : undefined
}

function rounded(width: number, height: number): ImageSize {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}
