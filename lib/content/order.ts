/** What the default order looks at. */
export interface Sortable {
  weight: number
  date?: string | undefined
  title: string
  path: string
}

/** Of names as people sort them: case and accents folded, numbers as text. */
export const { compare: compareNames } = new Intl.Collator('en', { sensitivity: 'base' })

/**
 * Sorts into Hugo's default order: weight ascending with 0 last, then date descending, then link
 * title (case and accents folded, numbers as text), then path.
 * @param keysOf what of an item decides; asked once for each, as is the moment of its date
 * @see https://gohugo.io/quick-reference/glossary/#default-sort-order
 */
export function inDefaultOrder<Item>(items: readonly Item[], keysOf: (item: Item) => Sortable): Item[] {
  return items
    .map((item) => ({ item, keys: keysOf(item) }))
    .map(({ item, keys }) => ({ item, keys, time: instant(keys.date) }))
    .sort(
      (a, b) =>
        compareWeights(a.keys.weight, b.keys.weight) ||
        b.time - a.time ||
        compareNames(a.keys.title, b.keys.title) ||
        (a.keys.path < b.keys.path ? -1 : a.keys.path > b.keys.path ? 1 : 0),
    )
    .map(({ item }) => item)
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
