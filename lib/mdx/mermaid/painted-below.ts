import { type Box, boxOf, unseen } from './boxes.ts'
import { isInPath } from './is-in-path.ts'

interface Painted {
  box: Box
  /** Its outline, where its box is more than it fills, with the place at which that is drawn. */
  path: string
  left: number
  top: number
  fill: string
  opacity: number
}

/** A text with the fills of the shapes below its middle, the lowest first. */
export interface TextOnFills {
  text: Element
  fills: Pick<Painted, 'fill' | 'opacity'>[]
}

const shapes: ReadonlySet<string> = new Set(['rect', 'circle', 'ellipse', 'polygon', 'path'])

/** What each text of a drawing stands on, by the order in which things are painted. */
export function paintedBelow(svg: Element): TextOnFills[] {
  const painted: Painted[] = []
  const found: TextOnFills[] = []
  const walk = (element: Element, left: number, top: number, opacity: number) => {
    if (unseen.has(element.localName) || element.getAttribute('display') === 'none') return
    const [x, y] = placeOf(element)
    const [here, down] = [left + x, top + y]
    const visible = opacity * numberOf(element, 'opacity')
    if (element.localName === 'text') {
      const box = boxOf(element)
      const [atX, atY] = [here + box.x + box.width / 2, down + box.y + box.height / 2]
      found.push({ text: element, fills: painted.filter((shape) => isOn(shape, atX, atY)) })
    } else if (shapes.has(element.localName)) {
      const { x: boxLeft, y: boxTop, ...size } = boxOf(element)
      const box = { x: boxLeft + here, y: boxTop + down, ...size }
      const fill = element.closest('[fill]')?.getAttribute('fill') ?? '#000000'
      const path = element.getAttribute('d') ?? ''
      const alpha = visible * numberOf(element, 'fill-opacity')
      if (fill !== 'none' && alpha > 0)
        painted.push({ box, path, left: here, top: down, fill, opacity: alpha })
    } else for (const part of element.children) walk(part, here, down, visible)
  }
  walk(svg, 0, 0, 1)
  return found
}

function isOn({ box, path, left, top }: Painted, x: number, y: number): boolean {
  const isInside = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  return isInside && (path === '' || isInPath(path, x - left, y - top))
}

function numberOf(element: Element, name: string): number {
  const value = Number.parseFloat(element.getAttribute(name) ?? '')
  return Number.isNaN(value) ? 1 : value
}

function placeOf(element: Element): [x: number, y: number] {
  const moves = (element.getAttribute('transform') ?? '').matchAll(
    /translate\(\s*([-\d.e]+)[\s,]*([-\d.e]*)/g,
  )
  let [left, top] = [0, 0]
  for (const [, x, y] of moves) [left, top] = [left + (Number(x) || 0), top + (Number(y) || 0)]
  return [left, top]
}
