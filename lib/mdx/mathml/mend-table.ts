import type { Element } from 'hast'
import { addClass } from './mend-mathml.ts'

/** Tables whose columns stand closer, by the length that KaTeX writes between them; 1em is the usual one. */
const kinds: Readonly<Record<string, string>> = { '0.2778em': 'math-small', '0.5em': 'math-close' }

/** Says of each cell of a table, by classes, what MathML says of its columns and rows. */
export function mendTable(table: Element): void {
  const listOf = (name: string) => {
    const value = String(table.properties[name] ?? '').trim()
    delete table.properties[name]
    return value === '' ? [] : value.split(/\s+/)
  }
  const [aligns, spaces, lines] = [listOf('columnalign'), listOf('columnspacing'), listOf('columnlines')]
  const rules = listOf('rowlines')
  delete table.properties['rowspacing']
  const isFull = table.properties['width'] === '100%'
  delete table.properties['width']
  addClass(table, isFull ? 'math-tagged' : (kinds[spaces[0] ?? ''] ?? 'math-table'))
  for (const [y, row] of elementsOf(table).entries()) {
    const cells = elementsOf(row)
    // The columns of numbers, left and right of what is aligned, are in no list.
    const first = cells.findIndex((cell) => !isGlue(cell))
    const count = cells.filter((cell) => !isGlue(cell)).length
    for (const [index, cell] of cells.entries()) {
      const x = index - first
      if (isGlue(cell) || cell.properties['width'] === '50%') addClass(cell, 'math-half')
      delete cell.properties['width']
      if (x < 0 || isGlue(cell)) continue
      addClass(cell, `math-${aligns.length > 0 ? last(aligns, x) : 'center'}`)
      if (x < count - 1 && last(spaces, x) !== '0em') addClass(cell, 'math-gap-after')
      if (x > 0 && last(spaces, x - 1) !== '0em') addClass(cell, 'math-gap-before')
      if (x > 0) addClass(cell, ...lineOf(last(lines, x - 1), 'start'))
      if (y > 0) addClass(cell, ...lineOf(last(rules, y - 1), 'top'))
    }
  }
}

function elementsOf({ children }: Element): Element[] {
  return children.flatMap((child) => (child.type === 'element' ? [child] : []))
}

function isGlue({ properties }: Element): boolean {
  return [properties['className']].flat().some((name) => name === 'mtr-glue')
}

/** A list that is too short goes on with its last value. */
function last(list: readonly string[], index: number): string {
  return list[index] ?? list.at(-1) ?? ''
}

function lineOf(kind: string, side: 'start' | 'top'): string[] {
  if (kind === 'solid') return [`math-${side}`]
  return kind === 'dashed' ? [`math-${side}`, `math-dashed-${side}`] : []
}
