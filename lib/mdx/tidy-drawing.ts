import type { Element, Nodes } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

const numeric: ReadonlySet<string> = new Set([
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'points', 'd'],
  ...['transform', 'viewBox'],
])

/** Takes away what nobody sees in a drawing: groups with nothing in them, boxes without a size, a billionth of a unit. */
export function tidyDrawing(tree: Nodes): void {
  visit(tree, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties))
      if (numeric.has(name) && typeof value !== 'boolean')
        properties[name] = String(value)
          .replace(/-?\d*\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100))
          .replace(/\s+/g, ' ')
          .trim()
  })
  removeEmpty(tree)
}

function removeEmpty(tree: Nodes): void {
  if (!('children' in tree)) return
  for (const child of tree.children) removeEmpty(child)
  visit(tree, 'element', (element, index, parent) => {
    if (parent !== tree || index === undefined || !isEmpty(element)) return
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

function isEmpty({ tagName, properties, children }: Element): boolean {
  const isBare = children.every((child) => child.type === 'text' && child.value.trim() === '')
  if (tagName === 'g' || tagName === 'text') return isBare
  return tagName === 'rect' && properties['width'] === undefined
}
