/** Tells whether a place in Markdown lies in a fenced block, as text is fed to it from the start. */
export interface Fences {
  /** Feeds the next piece of text; it need not end with its line. */
  feed(text: string): void
  isOpen(): boolean
}

/**
 * Follows fences through lists and quotes: a fence closes with at least as many of the signs that
 * opened it, on a line of its own.
 * @see https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function createFences(): Fences {
  let fence = ''
  let line = ''
  const endLine = () => {
    const [, signs = '', info = ''] = /^(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (fence === '' && signs !== '' && !(signs.startsWith('`') && info.includes('`'))) fence = signs
    else if (fence !== '' && signs.startsWith(fence) && info.trim() === '') fence = ''
    line = ''
  }
  return {
    feed(text) {
      const [first = '', ...rest] = text.split('\n')
      line += first
      for (const next of rest) {
        endLine()
        line = next
      }
    },
    isOpen: () => fence !== '',
  }
}
