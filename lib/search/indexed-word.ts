/** A word of an index. */
export interface IndexedWord {
  /** Nothing where no page has the word. */
  line: string | undefined
  pageCount: number
  isInHeading: boolean
}

/** On how many pages a word must stand to be the correction of another, where it is in no heading. */
export function fewestPages(pageCount: number): number {
  return Math.floor(Math.log10(Math.max(1, pageCount))) - 1
}

/**
 * The line of a word that may be the correction of another: it has letters only, and stands in a heading or on
 * enough pages. Of a large site the words of one page are mostly names and slips, and half of all.
 */
export function spellingOf(
  word: string,
  { pageCount, isInHeading }: Omit<IndexedWord, 'line'>,
  fewest: number,
): string | undefined {
  const isKnown = pageCount > 0 && (isInHeading || pageCount >= fewest)
  return isKnown && /^\p{L}{4,24}$/u.test(word) ? `${word}\t${pageCount.toString(36)}` : undefined
}
