/** Where a text has a word of a query: from, to, and which word. */
export interface WordPlace {
  start: number
  end: number
  word: number
}

/** Scripts that set no spaces between words. */
const isUnspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const isInWord = /[\p{L}\p{N}]/u

/** Letters that the index writes as two. */
const ligatures: Record<string, string> = { ss: 'ß', ae: 'æ', oe: 'œ' }

/**
 * Finds every place where a word of a query begins a word of a text, in order; of two that overlap
 * the first, of two that begin at one place the longer. Case and accents of Latin letters do not
 * count, as in the index.
 */
export function findWords(text: string, words: readonly string[]): WordPlace[] {
  const folded = foldLatin(text)
  const places: WordPlace[] = []
  words.forEach((word, index) => {
    const isSpaced = !isUnspaced.test(word)
    for (const form of formsOf(word))
      for (let start = folded.indexOf(form); start >= 0; start = folded.indexOf(form, start + 1))
        if (!isSpaced || !endsInWord(folded, start))
          places.push({ start, end: start + form.length, word: index })
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

/** A word as it may be spelled in a text. No pattern: a browser takes milliseconds to compile one with classes of Unicode. */
function formsOf(word: string): string[] {
  const other = word.replace(/ss|ae|oe/g, (pair) => ligatures[pair] ?? pair)
  return word === '' ? [] : other === word ? [word] : [word, other]
}

/** Whether what stands before a place is a letter or digit. */
function endsInWord(text: string, place: number): boolean {
  const before = text.codePointAt(place - 2) ?? 0
  // Of a letter beyond the first 65,536 the second half stands directly before.
  return isInWord.test(before > 0xffff ? String.fromCodePoint(before) : text.charAt(place - 1))
}

/** While a query is typed, the same texts are looked through for each letter. */
const known = new Map<string, string>()
const mostKnown = 500

/** In lower case, Latin letters without accents; as long as the text, so that places are the same. */
function foldLatin(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const folded = foldAnew(text)
  known.set(text, folded)
  return folded
}

function foldAnew(text: string): string {
  const small = text.toLowerCase()
  return (small.length === text.length ? small : [...text].map(lowerLetter).join('')).replace(
    /[\u00c0-\u024f\u1e00-\u1eff]/g,
    (letter) => letter.normalize('NFD').charAt(0),
  )
}

/** A letter in lower case, unless that is longer, as that of `İ`. */
function lowerLetter(letter: string): string {
  const small = letter.toLowerCase()
  return small.length === letter.length ? small : letter
}
