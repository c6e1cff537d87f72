/** What the default order looks at. */
export interface Sortable {
  weight: number
  date?: string | undefined
  title: string
  path: string
}

const collator = new Intl.Collator('en', { sensitivity: 'base' })

/**
 * Hugo's default order: weight ascending with 0 last, then date descending, then link title
 * (case and accents folded, numbers as text), then path.
 * @see https://gohugo.io/quick-reference/glossary/#default-sort-order
 */
export function compareByDefaultOrder(a: Sortable, b: Sortable): number {
  return (
    compareWeights(a.weight, b.weight) ||
    instant(b.date) - instant(a.date) ||
    collator.compare(a.title, b.title) ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  )
}

/** Ascending, 0 last. */
export function compareWeights(a: number, b: number): number {
  if (a === b) return 0
  if (a === 0) return 1
  return b === 0 ? -1 : a - b
}

/** A page without a date is as old as can be, as Go's zero time is. */
function instant(date: string | undefined): number {
  return date === undefined ? -62135596800000 : Date.parse(date)
}
