import { containersIn, Draft, type TextDocument } from './draft.ts'

/**
 * Text that a call gives, as it must stand to be read where the call stands: its further lines are indented as
 * the item of a list, and marked as the quote, in which the call is, and no empty line at its end parts these.
 * @param before what stands before the call on its line
 * @see https://gohugo.io/content-management/shortcodes/ Hugo itself indents by white space alone
 */
export function placedText(document: TextDocument, before: string): TextDocument {
  // What belongs to a note is indented by four, however long its label.
  const margin = containersIn(before)
    .replace(/\[\^[^\]]+\]:[ \t]*/g, '    ')
    .replace(/[^\s>]/g, ' ')
  if (margin === '') return document
  const { text, runs } = withoutLastLineBreaks(document)
  const draft = new Draft()
  for (const [index, run] of runs.entries()) {
    const end = runs[index + 1]?.start ?? text.length
    for (const line of text.slice(run.start, end).match(/[^\n]*\n|[^\n]+/g) ?? []) {
      const isContinued = draft.text.endsWith('\n') && (line !== '\n' || margin.includes('>'))
      draft.add(isContinued ? margin + line : line, run.offset, run.fixed, run.isTrusted)
    }
  }
  return draft
}

/** Whether a call stands in a row of a table, where what it gives must stay in one line. */
export function isInRow(before: string, after: string): boolean {
  return /(?<!\\)\|/.test(before) || /(?<!\\)\|/.test(after)
}

/** A document without the white space at its ends. */
export function trimmedText(document: TextDocument): TextDocument {
  const { text } = document
  const start = text.length - text.trimStart().length
  return sliced(document, start, Math.max(start, text.trimEnd().length))
}

function withoutLastLineBreaks(document: TextDocument): TextDocument {
  return sliced(document, 0, document.text.replace(/\n+$/, '').length)
}

function sliced({ text, runs }: TextDocument, start: number, stop: number): TextDocument {
  const draft = new Draft()
  for (const [index, run] of runs.entries()) {
    const from = Math.max(run.start, start)
    const end = Math.min(runs[index + 1]?.start ?? text.length, stop)
    draft.add(
      text.slice(from, end),
      run.fixed ? run.offset : run.offset + from - run.start,
      run.fixed,
      run.isTrusted,
    )
  }
  return draft
}
