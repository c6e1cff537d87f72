/**
 * Orders the cells of a table: numbers by their value, all else as people sort it, what is empty last. Used by
 * the build and by the browser, so that both agree.
 */
export function compareCells(one: string, other: string): number {
  const [a, b] = [one.trim(), other.trim()]
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  const [x, y] = [numberOf(a), numberOf(b)]
  return Number.isNaN(x) || Number.isNaN(y) ? collator.compare(a, b) : x - y
}

const collator = new Intl.Collator('en', { numeric: true })

/** The number that a cell shows, with `,` between thousands or `%` after it; NaN where it is none. */
export function numberOf(cell: string): number {
  const plain = cell
    .trim()
    .replace(/%$/, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN
}
