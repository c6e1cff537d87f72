import { getPathBBox } from 'svg-path-commander/util'
import { decoded } from './decoded.ts'
import { inheritedStyle } from './inherited-style.ts'
import { textWidth } from './text-width.ts'

/** A rectangle in the units of the drawing. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const nothing: Box = { x: 0, y: 0, width: 0, height: 0 }
const lineHeight = 1.2
/** How much of a line is above the foot of its letters. */
const ascent = 0.8
/** How much wider bold letters are. */
const boldness = 1.1

/**
 * The box around an element of a drawing that no browser lays out: what `getBBox` answers there. Rotation and scale of
 * its parts are left out.
 * @see https://svgwg.org/svg2-draft/types.html#InterfaceSVGGraphicsElement
 */
export function boxOf(element: Element): Box {
  const number = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '') || 0
  switch (element.localName) {
    case 'rect':
    case 'image':
    case 'foreignObject':
      return { x: number('x'), y: number('y'), width: number('width'), height: number('height') }
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = [number('rx') || number('r'), number('ry') || number('r')]
      return { x: number('cx') - rx, y: number('cy') - ry, width: 2 * rx, height: 2 * ry }
    }
    case 'line':
      return around([
        [number('x1'), number('y1')],
        [number('x2'), number('y2')],
      ])
    case 'polygon':
    case 'polyline':
      return around(pairs(element.getAttribute('points') ?? ''))
    case 'path':
      return boxOfPath(element.getAttribute('d') ?? '')
    case 'text':
    case 'tspan':
      return boxOfText(element)
    default:
      return element.namespaceURI?.endsWith('/svg') ? boxOfParts(element) : boxOfText(element)
  }
}

function around(points: readonly (readonly [x: number, y: number])[]): Box {
  if (points.length === 0) return nothing
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function pairs(text: string): [number, number][] {
  return [...text.matchAll(/(-?[\d.e-]+)[\s,]+(-?[\d.e-]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
}

function boxOfPath(path: string): Box {
  // Mermaid writes NaN where it draws nothing.
  if (path === '' || path.includes('NaN')) return nothing
  const { x, y, width, height } = getPathBBox(path)
  return { x, y, width, height }
}

function boxOfText(element: Element): Box {
  const rows = [...element.children].filter((child) => child.localName === 'tspan' && child.hasAttribute('x'))
  const [first] = rows
  const style = inheritedStyle(element)
  const size = Number.parseFloat(style['font-size']) || 16
  const word = element.querySelector('tspan tspan')
  const isBold = /^bold|^[6-9]00/.test((word ? inheritedStyle(word) : style)['font-weight'])
  const length = (of: Element | undefined, name: string) => {
    const [, number = 0, unit] = /^(-?[\d.]+)(em)?/.exec(of?.getAttribute(name) ?? '') ?? []
    return Number(number) * (unit ? size : 1)
  }
  const lines = rows.length > 0 ? rows.map((row) => row.textContent) : [element.textContent]
  const width =
    Math.max(...lines.map((line) => textWidth(decoded(line.trim()), size))) * (isBold ? boldness : 1)
  const anchor = (first ? inheritedStyle(first) : style)['text-anchor']
  const before = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0
  const place = (name: string) => length(first?.hasAttribute(name) ? first : element, name)
  const foot = place('y') + place('dy')
  return { x: place('x') - before, y: foot - ascent * size, width, height: lines.length * lineHeight * size }
}

/** What is not painted where it stands. */
export const unseen: ReadonlySet<string> = new Set([
  'style',
  'defs',
  'title',
  'desc',
  'marker',
  'linearGradient',
])

function boxOfParts(element: Element): Box {
  const corners: [number, number][] = []
  for (const part of element.children) {
    if (unseen.has(part.localName)) continue
    const { x, y, width, height } = boxOf(part)
    if (width === 0 && height === 0) continue
    const [[left, top] = [0, 0]] = pairs(
      /translate\(([^)]*)\)/.exec(part.getAttribute('transform') ?? '')?.[1] ?? '',
    )
    corners.push([x + left, y + top], [x + left + width, y + top + height])
  }
  return around(corners)
}
