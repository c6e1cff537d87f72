/** Where a text has a word of a query: from, to, and which word. */
export interface WordPlace {
  start: number
  end: number
  word: number
}

/** Scripts that set no spaces between words. */
const isUnspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Letters that the index writes as two. */
const ligatures: Record<string, string> = { ss: 'ß', ae: 'æ', oe: 'œ' }

/**
 * Finds every place where a word of a query begins a word of a text, in order; of two that begin at
 * one place the longer. Case and accents of Latin letters do not count, as in the index.
 */
export function findWords(text: string, words: readonly string[]): WordPlace[] {
  const { pattern, order } = patternOf(words)
  return [...foldLatin(text).matchAll(pattern)].map((match) => {
    const group = match.findIndex((each, index) => index > 0 && each !== undefined)
    return { start: match.index, end: match.index + match[0].length, word: order[group - 1] ?? 0 }
  })
}

/** Cuts a text at these places: every second part is a word that was found. */
export function splitAtWords(text: string, words: readonly string[]): string[] {
  const parts: string[] = []
  let end = 0
  for (const place of findWords(text, words)) {
    parts.push(text.slice(end, place.start), text.slice(place.start, place.end))
    end = place.end
  }
  return [...parts, text.slice(end)]
}

/** A pattern with a group for each word; the longer ones first, since the first that fits is taken. */
interface WordPattern {
  words: readonly string[]
  pattern: RegExp
  /** Which word each group is. */
  order: number[]
}

/** Many texts are looked through for the same words. */
let last: WordPattern | undefined

function patternOf(words: readonly string[]): WordPattern {
  if (last?.words === words) return last
  const order = words
    .map((_, index) => index)
    .sort((one, other) => (words[other] ?? '').length - (words[one] ?? '').length)
  const groups = order.map((index) => {
    const word = words[index] ?? ''
    const letters = word
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/ss|ae|oe/g, (pair) => `(?:${pair}|${ligatures[pair]})`)
    return `${isUnspaced.test(word) ? '' : '(?<![\\p{L}\\p{N}])'}(${letters})`
  })
  last = { words, pattern: new RegExp(groups.join('|') || '(?!)', 'giu'), order }
  return last
}

/** Latin letters without accents; as long as the text, so that places are the same. */
function foldLatin(text: string): string {
  return text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize('NFD').charAt(0))
}
