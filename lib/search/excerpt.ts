const length = 140
const before = 50

/**
 * Where a text has each of the words, at the beginning of a word; -1 for nowhere. Accents of Latin
 * letters do not count, as in the index.
 */
export function placesOf(text: string, words: readonly string[]): number[] {
  const folded = text.toLowerCase().replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => {
    const [base = letter] = letter.normalize('NFD')
    return base
  })
  return words.map((word) => {
    let at = folded.indexOf(word)
    while (at > 0 && /[\p{L}\p{N}]/u.test(folded[at - 1] ?? '') && isSpaced(word))
      at = folded.indexOf(word, at + 1)
    return at
  })
}

/** Whether a word stands between spaces, unlike Chinese and its like. */
function isSpaced(word: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    word,
  )
}

/** Whether a text has one of the words. */
export function hasAny(text: string, words: readonly string[]): boolean {
  return placesOf(text, words).some((place) => place >= 0)
}

/** About 140 characters around the first of the words that is found, or from the beginning. */
export function excerptOf(text: string, words: readonly string[]): string {
  const found = placesOf(text, words).filter((place) => place >= 0)
  const from = found.length === 0 ? 0 : Math.max(0, Math.min(...found) - before)
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1 || from
  const excerpt = text.slice(start, start + length).trim()
  return `${start > 0 ? '… ' : ''}${excerpt}${start + length < text.length ? ' …' : ''}`
}
