import type { CodeLine, LinePart } from './code-html.ts'
import { readNotation } from './code-notation.ts'
import { type FenceOptions, literal, type MarkKind, type Range } from './fence-options.ts'
import { highlight } from './highlight.ts'
import { readSession, sessionLanguages } from './session-lines.ts'

/** Of a block that folds by itself, so many lines stay; one that is hardly longer does not fold. */
const shownLines = 15
const longestUnfolded = 20

/** Wider code is cut off on most screens. */
export const wideCode = 80

/** Languages whose text is likely to speak of the notation, and not to use it. */
const withoutNotation = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'md', 'markdown', 'mdx'])

/** A block of code, ready to be shown. */
export interface CodeLines {
  lines: CodeLine[]
  known: boolean
  /** Whether a line is longer than most screens are wide. */
  isWide: boolean
  faults: string[]
}

/** Highlights code, and does to its lines what a fence asks for. */
export async function codeLines(code: string, language: string, options: FenceOptions): Promise<CodeLines> {
  const source = code.split('\n')
  const { lines, marks, focus, words } = withoutNotation.has(language)
    ? { lines: source, marks: [], focus: [], words: [] }
    : readNotation(source)
  const patch = language === 'diff' ? readPatch(lines, options.lang !== undefined) : undefined
  const shown = patch?.lines ?? lines
  const { lines: tokens, known } = await highlight(shown.join('\n'), (patch && options.lang) || language)
  const session = sessionLanguages.has(language) ? readSession(shown) : undefined
  const wanted = [...options.lines, ...marks]
  const looked = [...options.focus, ...focus]
  const folds = foldsOf(options.collapse, shown.length)
  const patterns = [
    ...options.words,
    ...words.map((word) => ({ kind: 'mark' as const, pattern: literal(word) })),
  ]
  return {
    known,
    isWide: shown.some((line) => line.length > wideCode),
    faults: outside([...options.lines, ...options.focus, ...folds], shown.length),
    lines: tokens.map((line, index) => {
      const typed = session?.[index]
      const number = index + 1
      const parts: LinePart[] = typed && typed !== 'output' && typed.prompt > 0 ? [prompt(typed.prompt)] : []
      return {
        tokens: line,
        kind: wanted.findLast((range) => holds(range, number))?.kind ?? patch?.kinds[index],
        parts: patterns.reduce(
          (found, { kind, pattern }) => addMatches(shown[index] ?? '', kind, pattern, found),
          parts,
        ),
        number: options.firstNumber === undefined ? undefined : options.firstNumber + index,
        isDim: looked.length > 0 && !looked.some((range) => holds(range, number)),
        isFolded: folds.some((range) => holds(range, number)),
        isOutput: typed === 'output',
      }
    }),
  }
}

const holds = ({ from, to }: Range, line: number) => line >= from && line <= to
const prompt = (to: number): LinePart => ({ from: 0, to, kind: 'prompt' })

function foldsOf(collapse: FenceOptions['collapse'], length: number): Range[] {
  if (typeof collapse !== 'boolean') return collapse
  return collapse && length > longestUnfolded ? [{ from: shownLines + 1, to: length }] : []
}

function outside(wanted: readonly Range[], length: number): string[] {
  const beyond = wanted.find(({ to }) => to > length)
  return beyond ? [`line ${beyond.to} is outside of the block, which has ${length}`] : []
}

/** Lines of a patch: those that begin with `+` and `-`. Code of a language stands without these signs. */
function readPatch(
  lines: readonly string[],
  isCode: boolean,
): { lines: string[]; kinds: (MarkKind | undefined)[] } {
  return {
    lines: lines.map((line) => (isCode ? line.replace(/^[-+ ]/, '') : line)),
    kinds: lines.map((line) => {
      if (/^\+(?!\+\+)/.test(line)) return 'ins'
      return /^-(?!--)/.test(line) ? 'del' : undefined
    }),
  }
}

/** A pattern is not tried on what no one reads. */
const longestLine = 500

function addMatches(line: string, kind: MarkKind, pattern: RegExp, parts: readonly LinePart[]): LinePart[] {
  const found = line.length > longestLine ? [] : [...line.matchAll(pattern)]
  const added = found.flatMap(({ index, 0: text }): LinePart[] => {
    const part = { from: index, to: index + text.length, kind }
    const isFree = text !== '' && parts.every(({ from, to }) => part.to <= from || part.from >= to)
    return isFree ? [part] : []
  })
  return [...parts, ...added].sort((a, b) => a.from - b.from)
}
