import type { MarkKind, Range } from './fence-options.ts'

/** What remarks in code such as `// [!code ++]` say, and the code without them. */
export interface CodeNotation {
  lines: string[]
  marks: ({ kind: MarkKind } & Range)[]
  focus: Range[]
  words: string[]
}

const kinds: Readonly<Record<string, MarkKind>> = {
  '++': 'ins',
  '--': 'del',
  hl: 'mark',
  highlight: 'mark',
  error: 'del',
  warning: 'mark',
}

const notation =
  /[ \t]*(?:\/\/|#|--|;|%|\/\*|<!--|\{\/\*)[ \t]*\[!code ([^\]:\s]+)(?::([^\]]*))?\][ \t]*(?:\*\/\}?|-->)?[ \t]*$/

/**
 * Reads the notation of Shiki and VitePress: `++`, `--`, `highlight`, `focus` and `word:name` in a comment
 * at the end of a line. `focus:3` means three lines. A line that is nothing else speaks of those after it.
 * @see https://shiki.style/packages/transformers
 */
export function readNotation(source: readonly string[]): CodeNotation {
  const result: CodeNotation = { lines: [], marks: [], focus: [], words: [] }
  for (const line of source) {
    const [found, name = '', value = ''] = notation.exec(line) ?? []
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    if (found === undefined || (!kind && name !== 'focus' && name !== 'word')) {
      result.lines.push(line)
      continue
    }
    const rest = line.slice(0, -found.length)
    const from = result.lines.length + 1
    const range = { from, to: from + Math.max(1, Number(value) || 1) - 1 }
    if (kind) result.marks.push({ kind, ...range })
    else if (name === 'focus') result.focus.push(range)
    else result.words.push(value.replace(/:\d+$/, ''))
    if (rest.trim() !== '') result.lines.push(rest)
  }
  return result
}
