import type { Comparison } from './compare.ts'
import type { Excuse } from './excuse.ts'
import { type Difference, type ItemClass, itemClasses } from './model.ts'

/** The score of one class: excused differences count as equal. */
export interface Score {
  itemClass: ItemClass
  compared: number
  equal: number
  excused: number
  percent: number
}

/** The score of every class of which something was compared. */
export function scoresOf({ compared, differences }: Comparison, excuse: Excuse): Score[] {
  return itemClasses.flatMap((itemClass) => {
    const total = compared.get(itemClass) ?? 0
    if (total === 0) return []
    const found = differences.filter((difference) => difference.itemClass === itemClass)
    const excused = found.filter((difference) => excuse(difference) !== undefined).length
    const equal = total - found.length
    return [{ itemClass, compared: total, equal, excused, percent: (100 * (equal + excused)) / total }]
  })
}

/** The table of scores, in columns. Rounded down, so that 100 means all. */
export function scoreTable(scores: readonly Score[]): string {
  const rows = scores.map(({ itemClass, compared, equal, excused, percent }) => [
    itemClass,
    String(compared),
    String(equal),
    String(excused),
    `${(Math.floor(percent * 100) / 100).toFixed(2)} %`,
  ])
  return [['class', 'compared', 'equal', 'excused', 'score'], ...rows]
    .map(([name = '', ...cells]) => name.padEnd(12) + cells.map((cell) => cell.padStart(10)).join(''))
    .join('\n')
}

/** Every difference with its place, grouped by class. */
export function differenceList(
  differences: readonly Difference[],
  excuse: Excuse,
  placeOf: (difference: Difference) => { line: number; column: number },
  most: number,
): string {
  return itemClasses
    .map((itemClass) => differences.filter((difference) => difference.itemClass === itemClass))
    .filter((group) => group.length > 0)
    .map((group) => {
      const counted = [...group].sort((a, b) => Number(Boolean(excuse(a))) - Number(Boolean(excuse(b))))
      const lines = counted.slice(0, most).map((difference) => {
        const { line, column } = placeOf(difference)
        const { file, itemClass, hugo, fingerpost } = difference
        const reason = excuse(difference)
        const note = reason ? ` [not counted: ${reason}]` : ''
        return `${file}:${line}:${column} ${itemClass}: Hugo says ${hugo}, Fingerpost says ${fingerpost}${note}`
      })
      const rest = group.length - lines.length
      return [...lines, ...(rest > 0 ? [`… ${rest} more of this class; --all shows them`] : [])].join('\n')
    })
    .join('\n\n')
}
