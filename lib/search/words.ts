import { Encoder } from 'flexsearch'
import { foldedLetters, plainLetters } from './letters.ts'

/** A word of a text, and what it is made of if it is an identifier: `verify-attestation`, `SigningKey`. */
export interface Word {
  /** As it is looked up: folded, an identifier without the signs inside of it. */
  whole: string
  /** Its parts where there are several, else nothing. */
  parts: string[]
}

/**
 * English words that carry no topic. FlexSearch's own list has `go`, `shell`, `new` and `time`,
 * which in a manual are topics. It does no harm in other languages, whose own such words are common
 * and so count little.
 */
const stopWords = new Set(
  `a about already am an and any are as at be been but by can could did do does for from had has have how i
  if in into is it its me my of on or our should so than that the their them then there these they this those
  to us was we were what when where which who why will with without would you your`.split(/\s+/),
)

/** Stands in a word where a capital begins a part of it; in no text: a private-use character. */
const seam = '\uf8f0'

/** Scripts that set no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu

/** Longer ones are keys and hashes, which nobody types. */
const longestWord = 48
const mostParts = 5

/** What stands between two words of a folded text. */
export const separators = /[^\p{L}\p{N}\p{M}\uf8f0_+#./:@-]+/u

/** How FlexSearch's encoder reads a text, with Fingerpost's idea of a word. */
export const encoding = {
  normalize: fold,
  split: separators,
  numeric: false,
  dedupe: false,
  cache: false,
  mapper: foldedLetters,
  maxlength: 1024,
}

/** Index and query both go through it, so that they cannot disagree. */
const encoder = new Encoder(encoding)

/** Of a longer text the rest is not read. */
export const longestText = 1_000_000

/** The words of a text in order; the same word twice in a row counts once. Any string will do. */
export function wordsOf(text: string): Word[] {
  return encoder.encode(text.slice(0, longestText)).flatMap(wordOf)
}

/** All under which words are found. */
export function termsOf(words: readonly Word[]): string[] {
  return [...new Set(words.flatMap(({ whole, parts }) => [whole, ...parts]))]
}

/** The words of an address, or of a part of it. */
export function wordsOfAddress(href: string): Word[] {
  return wordsOf(textOfAddress(href))
}

/** An address, or a part of it, as a text of its words. */
export function textOfAddress(href: string): string {
  return decoded(href).replaceAll('/', ' ')
}

/** An address as readers write it; as it is where a host has encoded it otherwise. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

/** Without words like "the" and "how", which say little of what is asked; all of them where there are no others. */
export function tellingWords(words: readonly Word[]): Word[] {
  const telling = words.filter(({ whole }) => !stopWords.has(whole))
  return telling.length > 0 ? telling : [...words]
}

/** Without case, accents and invisible signs; marks seams of capitals; splits what has no spaces. */
export function fold(text: string): string {
  return plainLetters(text)
    .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, seam)
    .toLowerCase()
    .replace(unspaced, (run) => ` ${segmented(run)} `)
}

let segmenter: Intl.Segmenter | undefined

function segmented(run: string): string {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
  return [...segmenter.segment(run)].map(({ segment }) => segment).join(' ')
}

/**
 * The word of a token, without what ends a sentence, the dashes of an option, the brackets of an
 * address; each part alone where it is an address, which nobody types whole.
 */
export function wordOf(token: string): Word[] {
  const plain = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}+#]+$/gu, '')
  const whole = plain.replace(/[^\p{L}\p{N}\p{M}+#.]|(?<!\p{N})\.|\.(?!\p{N})/gu, '')
  const parts = plain.split(/[^\p{L}\p{N}\p{M}]+/u).filter((part) => part && part.length <= longestWord)
  if (whole.length > longestWord || parts.length > mostParts)
    return parts.map((part) => ({ whole: part, parts: [] }))
  if (whole === '') return []
  return [{ whole, parts: parts.length > 1 || parts[0] !== whole ? parts : [] }]
}
