import { lastUpTo } from './lines.ts'

/** A text that is read as a document of its own, and where each part of it is from. */
export interface TextDocument {
  text: string
  runs: Run[]
}

/**
 * A stretch of a document: where it begins, and its offset in the article's text; `fixed` where
 * the whole stretch stands for that one place, as the text of a snippet does for its call; `isTrusted`
 * where it is of the site's owner, whose HTML is published whatever raw HTML of articles may.
 */
export interface Run {
  start: number
  offset: number
  fixed: boolean
  isTrusted?: boolean
}

/** Puts a document together. */
export class Draft implements TextDocument {
  text = ''
  runs: Run[] = []

  add(text: string, offset: number, fixed = false, isTrusted = false): void {
    if (text === '') return
    this.runs.push({ start: this.text.length, offset, fixed, ...(isTrusted && { isTrusted }) })
    this.text += text
  }

  /** Adds a document, whose places stay what they are. */
  append({ text, runs }: TextDocument): void {
    const base = this.text.length
    this.runs.push(...runs.map((run) => ({ ...run, start: base + run.start })))
    this.text += text
  }
}

/** A text that stands for one place. */
export function fixedDocument(text: string, offset: number, isTrusted = false): TextDocument {
  const draft = new Draft()
  draft.add(text, offset, true, isTrusted)
  return draft
}

/** Where a place of a document is in the article's text. */
export function offsetIn({ runs }: TextDocument, place: number): number {
  const run = runs[lastUpTo(runs, place, ({ start }) => start)]
  if (!run) return 0
  return run.fixed ? run.offset : run.offset + Math.max(0, place - run.start)
}

/** The indentation, quote marks, and markers of items, definitions and notes that a line begins with. */
export function containersIn(line: string): string {
  return /^(?:[ \t>]|[-*+:][ \t]+|\d{1,9}[.)][ \t]+|\[\^[^\]\n]+\]:[ \t]*)*/.exec(line)?.[0] ?? ''
}

/**
 * The document without the indentation and the quote marks that its call stands behind, so that
 * text in a list or a quote is not read as code.
 * @param prefix what stands before the call on its line
 */
export function withoutIndentation({ text, runs }: TextDocument, prefix: string): TextDocument {
  const width = containersIn(prefix).length
  if (width === 0) return { text, runs }
  const draft = new Draft()
  const margin = new RegExp(`^[ \\t${prefix.includes('>') ? '>' : ''}]{1,${width}}`)
  for (const [index, run] of runs.entries()) {
    const end = runs[index + 1]?.start ?? text.length
    let at = run.start
    while (at < end) {
      const stop = text.indexOf('\n', at)
      const next = stop < 0 || stop >= end ? end : stop + 1
      const isLineStart = at > 0 && text[at - 1] === '\n'
      const cut = isLineStart ? (margin.exec(text.slice(at, next))?.[0].length ?? 0) : 0
      draft.add(
        text.slice(at + cut, next),
        run.fixed ? run.offset : run.offset + at + cut - run.start,
        run.fixed,
        run.isTrusted,
      )
      at = next
    }
  }
  return draft
}
