import { foldLetter } from './letters.ts'

/** Where a text has a word of a query: from, to, and which word. */
export interface WordPlace {
  start: number
  end: number
  word: number
}

/** Scripts that set no spaces between words. */
const isUnspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const isInWord = /[\p{L}\p{N}\p{M}]/u

/**
 * Finds every place where a text has a word, in order; of two that overlap the first, of two that
 * begin at one place the longer. Case and accents do not count, as in the index.
 * @param words each whole, or with `*` at its end what begins with it; but a single letter is always
 *   whole, since few words that begin with it are meant
 */
export function findWords(text: string, words: readonly string[]): WordPlace[] {
  const { folded, shifts } = foldText(text)
  const places: WordPlace[] = []
  words.forEach((each, index) => {
    const word = foldText(each.replace(/\*$/, '')).folded
    if (word === '') return
    const isSpaced = !isUnspaced.test(word)
    const isWhole = word.length === 1 || !each.endsWith('*')
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
      const end = start + word.length
      if (isSpaced && (endsInWord(folded, start) || (isWhole && beginsInWord(folded, end)))) continue
      places.push({ start: placeOf(start, shifts), end: placeOf(end, shifts), word: index })
    }
  })
  places.sort((one, other) => one.start - other.start || other.end - one.end)
  let end = 0
  return places.filter((place) => {
    if (place.start < end) return false
    end = place.end
    return true
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

/** Whether what stands before a place is a letter or digit. */
function endsInWord(text: string, place: number): boolean {
  const before = text.codePointAt(place - 2) ?? 0
  // Of a letter beyond the first 65,536 the second half stands directly before.
  return isInWord.test(before > 0xffff ? String.fromCodePoint(before) : text.charAt(place - 1))
}

function beginsInWord(text: string, place: number): boolean {
  return isInWord.test(String.fromCodePoint(text.codePointAt(place) ?? 0))
}

interface FoldedText {
  folded: string
  /** From where on a character of it stands elsewhere in the text, and how much further back. */
  shifts: { from: number; by: number }[]
}

/** While a query is typed, the same texts are looked through for each letter. */
const known = new Map<string, FoldedText>()
const mostKnown = 500

function foldText(text: string): FoldedText {
  const before = known.get(text)
  if (before) return before
  if (known.size >= mostKnown) known.clear()
  const folded = foldAnew(text)
  known.set(text, folded)
  return folded
}

/** All that may be folded besides capitals from A to Z: Chinese, Japanese and Korean are not. */
const foldable = /[^\0-\x7f\u3040-\ud7ff]/gu
const foldedBefore = new Map<string, string>()

function foldAnew(text: string): FoldedText {
  const shifts: FoldedText['shifts'] = []
  let by = 0
  const folded = text.replace(foldable, (letter, at: number) => {
    const plain = foldedBefore.get(letter) ?? foldLetter(letter)
    foldedBefore.set(letter, plain)
    if (plain.length !== letter.length) {
      by += plain.length - letter.length
      shifts.push({ from: at + letter.length + by, by })
    }
    return plain
  })
  return { folded: folded.toLowerCase(), shifts }
}

/** Where in the text a place of the folded one is. */
function placeOf(place: number, shifts: FoldedText['shifts']): number {
  return place - (shifts.findLast(({ from }) => from <= place)?.by ?? 0)
}
