import { VFileMessage } from 'vfile-message'
import { error } from '../problem.ts'
import { offsetIn, type TextDocument } from '../shortcodes/draft.ts'
import { lineStarts, pointAt } from '../shortcodes/lines.ts'
import type { Problem } from '../types.ts'

/**
 * The problem of what the parser could not read.
 * @param document the document that was read, which gives the way back to the article's lines
 * @throws the fault itself where it is not about the text
 */
export function faultProblem(
  fault: unknown,
  { file, body }: { file: string; body: string },
  document: TextDocument,
): Problem {
  // Parsers and plugins work by recursion, and end so where a text is nested too deep.
  if (fault instanceof RangeError)
    return error(
      { file, line: 1, column: 1 },
      'content',
      'the article is nested too deep, or its shortcodes repeat each other without end',
      'Make it flatter.',
    )
  if (!(fault instanceof VFileMessage)) throw fault
  const spoken = /\((\d+):(\d+)-\d+:\d+\)/.exec(fault.reason)
  const line = fault.line ?? Number(spoken?.[1] ?? 1)
  const column = fault.column ?? Number(spoken?.[2] ?? 1)
  const offset = (lineStarts(document.text)[line - 1] ?? 0) + column - 1
  const place = { file, ...pointAt(offsetIn(document, offset), lineStarts(body)) }
  const cause = fault.cause instanceof Error ? `: ${fault.cause.message.replace(/ \(\d+:\d+\)$/, '')}` : ''
  const [reason = '', ...advice] = `${fault.reason}${cause}`.split(/ \((?=note|expected|fix)/)
  const isId = /\{#[^{}\s]*\}?/.exec(lineAt(document.text, line).slice(Math.max(0, column - 3)))
  return error(place, 'mdx', reason, isId ? idHint(isId[0]) : hintFor(fault.reason, advice.join(' ')))
}

function lineAt(text: string, line: number): string {
  return text.split('\n', line).at(-1) ?? ''
}

/** `{#id}` is Hugo's, and no expression. */
function idHint(written: string): string {
  const id = written.replace(/[{}#]/g, '') || 'id'
  return `In .mdx an id is written <a id="${id}"></a>, on a line above the heading.`
}

function hintFor(reason: string, advice: string): string {
  if (/acorn|expression|lazy line/.test(reason))
    return 'In .mdx a { begins an expression. Write \\{ for a brace, or put the text in backticks.'
  if (/closing (tag|slash)|end-tag|self-closing/i.test(reason))
    return 'Close every tag; put tags that hold paragraphs on lines of their own.'
  if (/character/.test(reason))
    return 'In .mdx a < begins a tag. Write \\< for the sign, put the text in backticks, and write comments as {/* … */}.'
  return advice.replace(/\)$/, '')
}
