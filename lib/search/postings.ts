/** A page that has a word. */
export interface Posting {
  page: number
  /** How much the word counts there, 1 to 15. */
  weight: number
  /** Sections whose heading has the word, and how many words the heading has. */
  headings: { section: number; length: number }[]
}

export const mostWeight = 15
const longestHeading = 10
const a = 'A'.charCodeAt(0)
const headingCode = a + mostWeight

/**
 * Writes a word and its pages as a line: for each page the distance from the one before in base 36,
 * its weight as a letter A to O, then for each heading its section in base 36 and its length as a
 * letter P to Y.
 */
export function writeLine(word: string, postings: readonly Posting[]): string {
  let before = 0
  let line = `${word}\t`
  for (const { page, weight, headings } of postings) {
    line += (page - before).toString(36) + String.fromCharCode(a + weight - 1)
    before = page
    for (const { section, length } of headings)
      line += section.toString(36) + String.fromCharCode(headingCode + Math.min(length, longestHeading) - 1)
  }
  return line
}

/** Reads what stands after the tab of a line. */
export function readPostings(text: string): Posting[] {
  const postings: Posting[] = []
  let page = 0
  let number = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= headingCode && code < a + 26) {
      postings.at(-1)?.headings.push({ section: number, length: code - headingCode + 1 })
      number = 0
    } else if (code >= a && code < headingCode) {
      page += number
      postings.push({ page, weight: code - a + 1, headings: [] })
      number = 0
    } else number = number * 36 + (code > 57 ? code - 87 : code - 48)
  }
  return postings
}

/** The lines of a file whose word begins with the prefix. */
export function linesFrom(file: string, prefix: string): [word: string, postings: string][] {
  const lines: [string, string][] = []
  let at = file.startsWith(prefix) ? 0 : file.indexOf(`\n${prefix}`) + 1
  if (at === 0 && !file.startsWith(prefix)) return []
  while (file.startsWith(prefix, at)) {
    const end = file.indexOf('\n', at)
    const line = file.slice(at, end < 0 ? undefined : end)
    const tab = line.indexOf('\t')
    lines.push([line.slice(0, tab), line.slice(tab + 1)])
    if (end < 0) break
    at = end + 1
  }
  return lines
}
