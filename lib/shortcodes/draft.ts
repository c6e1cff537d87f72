import { lastUpTo } from './lines.ts'

/** A text that is read as a document of its own, and where each part of it is from. */
export interface TextDocument {
  text: string
  runs: Run[]
}

/**
 * A stretch of a document: where it begins, and its offset in the article's text; `fixed` where
 * the whole stretch stands for that one place, as the text of a snippet does for its call.
 */
export interface Run {
  start: number
  offset: number
  fixed: boolean
}

/** Puts a document together. */
export class Draft implements TextDocument {
  text = ''
  runs: Run[] = []

  add(text: string, offset: number, fixed = false): void {
    if (text === '') return
    this.runs.push({ start: this.text.length, offset, fixed })
    this.text += text
  }

  /** Adds a document, whose places stay what they are. */
  append({ text, runs }: TextDocument): void {
    const base = this.text.length
    this.runs.push(...runs.map((run) => ({ ...run, start: base + run.start })))
    this.text += text
  }
}

/** Where a place of a document is in the article's text. */
export function offsetIn({ runs }: TextDocument, place: number): number {
  const run = runs[lastUpTo(runs, place, ({ start }) => start)]
  if (!run) return 0
  return run.fixed ? run.offset : run.offset + Math.max(0, place - run.start)
}

/**
 * The document without the indentation and the quote marks that its call stands behind, so that
 * text in a list or a quote is not read as code.
 * @param prefix what stands before the call on its line
 */
export function withoutIndentation({ text, runs }: TextDocument, prefix: string): TextDocument {
  const width = /^(?:[ \t>]|[-*+][ \t]+|\d{1,9}[.)][ \t]+)*/.exec(prefix)?.[0].length ?? 0
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
      )
      at = next
    }
  }
  return draft
}
