import { createHash } from 'node:crypto'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { SKIP, visit } from 'unist-util-visit'
import { tidyDrawing } from './tidy-drawing.ts'

/**
 * Makes a drawing fit to stand in a page: shapes, text and colours; no styles, scripts, HTML or addresses of others.
 * @param source of which the drawing was made; ids are made of it, so that those of other drawings differ
 * @returns the SVG, empty where there is no text in it
 */
export function cleanDrawing(svg: string, source: string): string {
  const tree = sanitize(fromHtml(svg, { fragment: true }), schema)
  const used = new Set<string>()
  visit(tree, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      const [, id] = /url\(["']?#(.*?)["']?\)/i.exec(String(value)) ?? []
      if (foreign.test(String(value))) delete properties[name]
      else if (id !== undefined) used.add(id)
    }
  })
  removeUnused(tree, used)
  nameAnew(tree, used, createHash('sha256').update(source).digest('hex').slice(0, 8))
  tidyDrawing(tree)
  return hasText(tree) ? toHtml(tree) : ''
}

/** Addresses other than of the drawing itself, also where letters of `url` are written as escapes of CSS. */
const foreign = /url\((?!["']?#)|\\/i

/** Mermaid brings all signs that edges may end in; most drawings use one. */
function removeUnused(tree: Nodes, used: ReadonlySet<string>): void {
  visit(tree, 'element', ({ tagName, properties }, index, parent) => {
    if (!referred.has(tagName) || used.has(String(properties['id'])) || !parent || index === undefined) return
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

const referred: ReadonlySet<string> = new Set(['marker', 'linearGradient', 'clipPath'])

function nameAnew(tree: Nodes, used: ReadonlySet<string>, prefix: string): void {
  const names = new Map([...used].map((id, index) => [id, `${prefix}-${index}`]))
  visit(tree, 'element', ({ properties }: Element) => {
    const name = names.get(String(properties['id']))
    if (name === undefined) delete properties['id']
    else properties['id'] = name
    for (const [property, value] of Object.entries(properties))
      if (typeof value === 'string' && value.includes('url('))
        properties[property] = value.replace(/url\(["']?#(.*?)["']?\)/i, (_, id) => `url(#${names.get(id)})`)
  })
}

function hasText(tree: Nodes): boolean {
  let found = false
  visit(tree, 'element', ({ tagName }) => {
    found ||= tagName === 'text'
  })
  return found
}

const elements = [
  ...['svg', 'g', 'defs', 'marker', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path'],
  ...['text', 'tspan', 'title', 'desc', 'linearGradient', 'stop', 'clipPath'],
]
const attributes = [
  ...['fill', 'fillOpacity', 'stroke', 'strokeWidth', 'strokeDashArray', 'strokeOpacity', 'strokeLineJoin'],
  ...['strokeLineCap', 'opacity', 'display', 'visibility'],
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'points', 'd'],
  ...['dx', 'dy', 'textAnchor', 'fontSize', 'fontWeight', 'fontStyle', 'dominantBaseline'],
  ...['alignmentBaseline', 'textDecoration'],
  ...['markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient', 'markerEnd', 'markerStart'],
  ...['gradientUnits', 'offset', 'stopColor', 'stopOpacity'],
  ...['transform', 'viewBox', 'id', 'clipPath', 'overflow'],
]

const schema: Schema = {
  tagNames: elements,
  attributes: { '*': attributes },
  clobber: [],
  strip: ['script', 'style', 'foreignObject', 'symbol', 'filter'],
}
