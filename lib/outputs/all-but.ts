/**
 * A regular expression for every text but some, without look-ahead, which RE2 does not have.
 * @see https://github.com/google/re2/wiki/Syntax
 */

/** What is left out. */
export interface Exceptions {
  texts: readonly string[]
  /** Whatever begins with one of these. */
  beginnings: readonly string[]
}

/** Letters of exceptions, as a tree: each way from the root to an end is one of them. */
interface Letters {
  next: Map<string, Letters>
  isText: boolean
  isBeginning: boolean
}

/**
 * Writes the expression letter by letter: a text differs from all exceptions where its next letter is
 * none of theirs, or where it ends and none of them does. It has no groups that capture, and no anchors.
 */
export function allBut({ texts, beginnings }: Exceptions): string {
  const root = letters()
  for (const text of texts) endOf(root, text).isText = true
  for (const beginning of beginnings) endOf(root, beginning).isBeginning = true
  return write(root)
}

/** Escapes a text for a regular expression. */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

function letters(): Letters {
  return { next: new Map(), isText: false, isBeginning: false }
}

function endOf(root: Letters, text: string): Letters {
  let at = root
  for (const letter of text) {
    const next = at.next.get(letter) ?? letters()
    at.next.set(letter, next)
    at = next
  }
  return at
}

/** What may follow; nothing matches `[^\s\S]`. */
function write({ next, isText, isBeginning }: Letters): string {
  if (isBeginning) return '[^\\s\\S]'
  if (next.size === 0) return isText ? '[\\s\\S]+' : '[\\s\\S]*'
  const others = [...next.keys()].map((letter) => letter.replace(/[\]\\^-]/, '\\$&')).join('')
  const same = [...next].map(([letter, after]) => literally(letter) + write(after))
  return `(?:${[`[^${others}][\\s\\S]*`, ...same].join('|')})${isText ? '' : '?'}`
}
