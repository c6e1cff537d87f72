/** A page that has a word. */
export interface Posting {
  page: number
  /** How much the word counts there, 1 to 15. */
  weight: number
  /** Sections whose heading has the word, and how many words the heading has. */
  headings: { section: number; length: number }[]
}

export const mostWeight = 15
/** Letters of a line, see `writeLine`: the first that is a weight, and the first that is the length of a heading. */
export const weightCode = 'A'.charCodeAt(0)
export const headingCode = weightCode + mostWeight
export const longestHeading = 10

/** Reads what stands after the tab of a line. */
export function readPostings(text: string): Posting[] {
  const postings: Posting[] = []
  let page = 0
  let number = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= headingCode && code < headingCode + longestHeading) {
      postings.at(-1)?.headings.push({ section: number, length: code - headingCode + 1 })
      number = 0
    } else if (code >= weightCode && code < headingCode) {
      page += number
      postings.push({ page, weight: code - weightCode + 1, headings: [] })
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
