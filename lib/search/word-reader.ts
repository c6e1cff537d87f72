import { Encoder } from 'flexsearch'
import { encoding, fold, longestText, separators, type Word, wordOf } from './words.ts'

/** A word of a text as it came out of the folded text, as the encoder gives it, and what it stands for. */
interface Token<T> {
  plain: string
  encoded: string
  value: T
}

/** Far more than a site has in its language; what is beyond are numbers and hashes. */
const mostKnown = 300_000

/** Signs that stand between words, and on whose other side nothing matters to the folding of a letter. */
const isBoundary = new Uint8Array(128)
for (const sign of ' \n(),;"[]{}!?*') isBoundary[sign.charCodeAt(0)] = 1

/** For one word of a text that is folded already. */
const encoder = new Encoder({ ...encoding, normalize: false })

/**
 * Reads many texts as `wordsOf` does, but takes each run between two boundaries apart once: articles
 * repeat their words, and to look one up is far less work than to fold it.
 * @param valueFor what the caller needs of the words of a token, which mostly are one, or none
 * @returns hands over the values of all tokens of a text in order
 */
export function openWordReader<T>(
  valueFor: (words: Word[]) => T,
): (text: string, take: (value: T) => void) => void {
  const known = new Map<string, Token<T>[]>()
  return (text, take) => {
    // FlexSearch passes over a word that stands there twice in a row, and one whose letters it had to
    // replace where the last such word became the same.
    let last = ''
    let lastReplaced = ''
    const length = Math.min(text.length, longestText)
    let start = 0
    for (let at = 0; at <= length; at++) {
      if (at < length && isBoundary[text.charCodeAt(at)] !== 1) continue
      const run = text.slice(start, at)
      start = at + 1
      if (run === '') continue
      for (const { plain, encoded, value } of known.get(run) ?? takeApart(run)) {
        if (plain === last) continue
        last = plain
        if (encoded !== plain) {
          if (encoded === lastReplaced) continue
          lastReplaced = encoded
        }
        take(value)
      }
    }
  }

  function takeApart(run: string): Token<T>[] {
    const tokens = isSimple.test(run) ? [simpleToken(run)] : tokensOf(run)
    if (known.size >= mostKnown) known.clear()
    known.set(run, tokens)
    return tokens
  }

  function simpleToken(run: string): Token<T> {
    return { plain: run, encoded: run, value: valueFor([{ whole: run, parts: [] }]) }
  }

  function tokensOf(run: string): Token<T>[] {
    const tokens: Token<T>[] = []
    for (const plain of fold(run).split(separators))
      for (const encoded of encoder.encode(plain))
        tokens.push({ plain, encoded, value: valueFor(wordOf(encoded)) })
    return tokens
  }
}

/** Most words of a text are like that, and there is nothing to do for them. */
const isSimple = /^[a-z0-9]{1,48}$/
