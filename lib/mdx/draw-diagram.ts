import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'

/** Kinds of diagrams that Mermaid knows and that are not drawn here. */
const undrawn =
  /^(pie|gantt|mindmap|timeline|gitGraph|journey|quadrantChart|requirementDiagram|C4\w+|sankey(?:-beta)?|block(?:-beta)?|packet(?:-beta)?|kanban|architecture(?:-beta)?|radar(?:-beta)?|treemap(?:-beta)?|zenuml)\b/

/** A diagram as SVG, or why there is none; `isUndrawn` where it is of a kind that is not drawn. */
export type Drawing = { svg: string } | { fault: string; isUndrawn: boolean }

/** Draws a diagram of Mermaid's language: flowcharts, states, sequences, classes and entities. */
export async function drawDiagram(source: string): Promise<Drawing> {
  const [kind] = undrawn.exec(source.replace(/^(?:\s*%%.*\n|\s*---[\s\S]*?---\n)*\s*/, '')) ?? []
  if (kind) return { fault: `a diagram of the kind ${kind} is not drawn`, isUndrawn: true }
  const { renderMermaidSVG } = await import('beautiful-mermaid')
  try {
    const tree = sanitize(fromHtml(renderMermaidSVG(source), { fragment: true }), schema)
    return tree.type === 'root' && hasText(tree)
      ? { svg: toHtml(tree).replaceAll('user-content-', '') }
      : { fault: 'there is nothing in it', isUndrawn: false }
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.message : String(fault), isUndrawn: false }
  }
}

function hasText(tree: Root): boolean {
  return /<text/.test(toHtml(tree))
}

const shape = [
  'fill',
  'stroke',
  'strokeWidth',
  'strokeDashArray',
  'strokeLineJoin',
  'strokeLineCap',
  'opacity',
]
const place = [
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'points',
  'd',
]
const text = ['dx', 'dy', 'textAnchor', 'fontSize', 'fontWeight', 'fontStyle', 'dominantBaseline']
const marker = ['markerWidth', 'markerHeight', 'refX', 'refY', 'orient', 'markerEnd', 'markerStart']

/** What a drawing is made of; styles, scripts and addresses are not. */
const schema: Schema = {
  tagNames: [
    ...['svg', 'g', 'defs', 'marker', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path'],
    ...['text', 'tspan', 'title', 'desc'],
  ],
  attributes: { '*': [...shape, ...place, ...text, ...marker, 'transform', 'viewBox', 'id'] },
  clobber: [],
  strip: ['script', 'style'],
}
