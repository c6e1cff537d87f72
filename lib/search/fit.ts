import { type Match, prefixFit } from './look-up.ts'
import type { SynonymMatch } from './synonyms.ts'

/** A word of the query, and what of the index it may stand for. */
export interface QueryWord {
  text: string
  /** 1, less for a part of an identifier. */
  share: number
  /** The word still being typed: it stands for whatever begins with it. */
  isLast: boolean
  matches: Match[]
  /** What means the same as it, or as the phrase in which it stands. */
  synonyms: SynonymMatch[]
  /** How well each of all these fits. */
  fits: ReadonlyMap<string, number>
}

/**
 * How well a title or heading fits.
 * @param has how much of the query it has
 * @param used how much of it is in the query
 */
export function fitOfText(has: number, used: number): number {
  return has ** 2 * (0.4 + 0.6 * used)
}

/** How well a word of a title or an address fits a word of the query. */
export function fitOf(
  { text, isLast, fits }: Pick<QueryWord, 'text' | 'isLast' | 'fits'>,
  word: string,
): number {
  if (word === text) return 1
  return isLast && word.startsWith(text) ? prefixFit : (fits.get(word) ?? 0)
}
