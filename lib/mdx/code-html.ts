import { escapeHtml } from '../escape-html.ts'
import type { MarkKind } from './fence-options.ts'
import type { CodeToken } from './highlight.ts'

/** A line of code as it is shown. */
export interface CodeLine {
  tokens: readonly CodeToken[]
  /** What is done to the whole line. */
  kind?: MarkKind | undefined
  /** Parts of it that stand out, or are not copied; in order, and none over another. */
  parts: readonly LinePart[]
  /** Its number, where lines are numbered. */
  number?: number | undefined
  /** Whether it steps back behind the lines to look at. */
  isDim?: boolean | undefined
  /** Whether it is folded with its neighbours. */
  isFolded?: boolean | undefined
  /** Whether it is output, which the copy button leaves out. */
  isOutput?: boolean | undefined
}

export interface LinePart {
  from: number
  to: number
  kind: MarkKind | 'prompt'
}

/** The HTML of lines of code: spans with a class, everything else escaped. */
export function codeHtml(lines: readonly CodeLine[]): string {
  const pieces = lines.map((line, index) => ({ line, html: lineHtml(line, index === lines.length - 1) }))
  return runs(
    pieces,
    ({ line }) => line.isFolded,
    folded,
    (unfolded) =>
      runs(
        unfolded,
        ({ line }) => line.isDim,
        wrapped('<span class="dim">'),
        (same) => runs(same, ({ line }) => line.isOutput, wrapped('<span class="u">'), joined),
      ),
  )
}

interface Piece {
  line: CodeLine
  html: string
}

type Join = (pieces: readonly Piece[]) => string

const joined: Join = (pieces) => pieces.map(({ html }) => html).join('')

/** Wraps each run of neighbours that are alike, and joins what is within by the next rule. */
function runs(
  pieces: readonly Piece[],
  isOfRun: (piece: Piece) => boolean | undefined,
  wrap: (inner: string, count: number) => string,
  join: Join,
): string {
  let html = ''
  for (let start = 0, end = 0; start < pieces.length; start = end) {
    const first = pieces[start]
    const isRun = first !== undefined && Boolean(isOfRun(first))
    end = start + 1
    for (let next = pieces[end]; next && Boolean(isOfRun(next)) === isRun; next = pieces[end]) end++
    const inner = join(pieces.slice(start, end))
    html += isRun ? wrap(inner, end - start) : inner
  }
  return html
}

const wrapped = (tag: string) => (inner: string) => `${tag}${inner}</span>`

const folded = (inner: string, count: number) =>
  `<details><summary>${count} ${count === 1 ? 'line' : 'lines'}</summary>${inner}</details>`

/** A line that stands out, or has a number, is an element, with its line break in it. */
function lineHtml({ tokens, kind, parts, number }: CodeLine, isLast: boolean): string {
  const html = tokensHtml(tokens, parts) + (isLast ? '' : '\n')
  if (kind === undefined && number === undefined) return html
  const tag = kind ?? 'span'
  const counted = number === undefined ? '' : ` data-n="${number}"`
  return `<${tag} class="line"${counted}>${html}</${tag}>`
}

function tokensHtml(tokens: readonly CodeToken[], parts: readonly LinePart[]): string {
  if (parts.length === 0) return tokens.map(span).join('')
  const length = tokens.reduce((sum, { content }) => sum + content.length, 0)
  let html = ''
  let at = 0
  for (const { from, to, kind } of parts) {
    const tag = kind === 'prompt' ? 'span class="p"' : kind
    html += slice(tokens, at, from)
    html += `<${tag}>${slice(tokens, from, to)}</${tag.split(' ')[0]}>`
    at = to
  }
  return html + slice(tokens, at, length)
}

function slice(tokens: readonly CodeToken[], from: number, to: number): string {
  let start = 0
  return tokens
    .map(({ content, name }) => {
      const [a, b] = [Math.max(0, from - start), Math.max(0, to - start)]
      start += content.length
      return span({ content: content.slice(a, b), name })
    })
    .join('')
}

function span({ content, name }: CodeToken): string {
  if (content === '') return ''
  return name ? `<span class="${name}">${escapeHtml(content)}</span>` : escapeHtml(content)
}
