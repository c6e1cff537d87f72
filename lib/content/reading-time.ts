/** How many words Hugo takes to be read in a minute. */
const wordsInAMinute = 213

/**
 * Whole minutes that reading takes, rounded up; none for a page without words.
 * @see https://gohugo.io/methods/page/readingtime/
 */
export function readingTime(words: number): number {
  return Math.ceil(words / wordsInAMinute)
}
