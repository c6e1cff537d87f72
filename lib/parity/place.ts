import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Difference } from './model.ts'

/** Finds the line of a difference in its file: that of the field or heading, else the first. */
export function placeFinder(content: string): (difference: Difference) => { line: number; column: number } {
  const files = new Map<string, string[]>()
  const linesOf = (file: string) => {
    const known = files.get(file)
    if (known) return known
    const lines = read(join(content, file)).split('\n')
    files.set(file, lines)
    return lines
  }
  return ({ file, subject }) => {
    if (!subject || file.startsWith('/')) return { line: 1, column: 1 }
    const lines = linesOf(file)
    const index = 'field' in subject ? lineOfField(lines, subject.field) : lineOfHeading(lines, subject)
    return { line: index < 0 ? 1 : index + 1, column: 1 }
  }
}

/** Headings stand in lists and quotations too. */
const headingLine = /^[\s>*+-]*#/

function lineOfField(lines: readonly string[], field: string): number {
  const pattern = new RegExp(`^["']?${field}s?["']?\\s*[:=]`, 'i')
  return lines.findIndex((line) => pattern.test(line))
}

/** The line that sets the id itself, else the first heading of that text. */
function lineOfHeading(lines: readonly string[], { heading, id }: { heading: string; id: string }): number {
  const declared = lines.findIndex((line) => headingLine.test(line) && line.includes(`{#${id}`))
  if (declared >= 0) return declared
  const wanted = letters(heading)
  return lines.findIndex((line) => headingLine.test(line) && letters(line) === wanted)
}

/** Hugo's text of a heading is HTML, that of a line Markdown: the letters are what they share. */
function letters(text: string): string {
  return text
    .replace(/\{\{[<%][^}]*\}\}|\{[#.][^}]*\}|<[^>]*>|&\w+;|&#\d+;/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
