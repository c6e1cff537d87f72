/** Lines of a file, and the number of the first of them; or why there are none. */
export type TakenLines = { text: string; first: number } | { fault: string }

/**
 * Takes lines out of a text, counted from 1: `3`, `3-9`, `3-` to the end, or several of these with commas
 * between. Indentation that all of them share is left out, unless it is the whole text.
 * @param range as written; empty for the whole text
 */
export function takeLines(text: string, range: string): TakenLines {
  if (range.trim() === '') return { text, first: 1 }
  const lines = text.replace(/\n$/, '').split('\n')
  const taken: string[] = []
  let first = 1
  for (const part of range.split(',')) {
    const [, from = '1', dash, to = ''] = /^\s*(\d+)\s*(-?)\s*(\d*)\s*$/.exec(part) ?? []
    if (dash === undefined) return { fault: `"${part.trim()}" names no lines` }
    const start = Number(from)
    const end = to !== '' ? Number(to) : dash === '-' ? lines.length : start
    if (start < 1 || end < start) return { fault: `"${part.trim()}" names no lines` }
    if (end > lines.length) return { fault: `line ${end} is outside of the file, which has ${lines.length}` }
    if (taken.length === 0) first = start
    taken.push(...lines.slice(start - 1, end))
  }
  return { text: withoutSharedIndentation(taken).join('\n'), first }
}

function withoutSharedIndentation(lines: readonly string[]): string[] {
  const indentations = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0] ?? '')
  const [first = '', ...others] = indentations
  let shared = first
  for (const each of others) while (!each.startsWith(shared)) shared = shared.slice(0, -1)
  return lines.map((line) => (line.startsWith(shared) ? line.slice(shared.length) : line))
}
