/** Letters that Unicode does not take apart, but readers do. */
export const foldedLetters = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ς', 'σ'],
])

/** Accents, the vowel signs of Hebrew and Arabic, which readers do not type, and invisible signs. */
const unread =
  /[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670\u00ad\u200b-\u200f\u2060\ufeff\uf8f0]/g

/** A text without accents and invisible signs, each letter in its usual form. */
export function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(unread, '').normalize('NFC')
}

/** A letter as the index has it: none, one or several. */
export function foldLetter(letter: string): string {
  return [...plainLetters(letter).toLowerCase()].map((each) => foldedLetters.get(each) ?? each).join('')
}
