import { isOneOf } from './text-hash.ts'

/** A line of a file of the index, and the word that it begins with. */
export interface Line {
  word: string
  line: string
}

/** How lines become files. */
export interface CutRule {
  /** Characters before which no file ends, after which one ends soon, and about which one ends at the latest. */
  least: number
  usual: number
  most: number
  /** What of a word says whether a file begins with it. Words that have it in common stand in one file. */
  keyOf(word: string): string
}

/** Compressed a third. */
export const wordRule: CutRule = { least: 2_000, usual: 2_700, most: 3_600, keyOf: (word) => word }

/** Spellings with one first letter stand in one file. */
export const spellingRule: CutRule = {
  least: 4_000,
  usual: 6_000,
  most: 8_000,
  keyOf: (word) => String.fromCodePoint(word.codePointAt(0) ?? 0),
}

/** Of so many words one begins a file, before and after the usual length is reached. */
const wordsToOne = { before: 48, after: 6 }

/**
 * Whether a file begins with a line. That depends on the word, and on how long the file before would become: so
 * behind a line that has grown, the cuts are soon the same again.
 * @param before the last word of the file before, and how many characters that has
 */
export function isCut(
  { word, line }: Line,
  before: { word: string; size: number },
  { least, usual, most, keyOf }: CutRule,
): boolean {
  const isLong = before.size + line.length / 2 > most
  if (!isLong && before.size < least) return false
  const key = keyOf(word)
  if (key === keyOf(before.word)) return false
  return isLong || isOneOf(before.size < usual ? wordsToOne.before : wordsToOne.after, key)
}
