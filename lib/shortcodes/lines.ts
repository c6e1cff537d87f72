/** The offset at which each line of a text begins. */
export function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
}

/** Line and column of an offset, from 1. */
export function pointAt(offset: number, starts: readonly number[]): { line: number; column: number } {
  const line = lastUpTo(starts, offset, (start) => start)
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
}

/** The number of the last item that begins at a place or before it, of items in order; 0 where none does. */
export function lastUpTo<Item>(
  items: readonly Item[],
  place: number,
  startOf: (item: Item) => number,
): number {
  let low = 0
  let high = items.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const item = items[middle]
    if (item !== undefined && startOf(item) <= place) low = middle
    else high = middle - 1
  }
  return low
}
