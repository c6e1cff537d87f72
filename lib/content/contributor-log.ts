/** How many commits of each author a file has, by its path. */
export type CommitCounts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What a part of the history says. */
export interface LogReading {
  counts: CommitCounts
  /** What a file was called before the first of the commits -> what it is called after the last; nothing for one that was gone in between. */
  names: ReadonlyMap<string, string | undefined>
}

/** Starts a commit in what git prints; no name has it. */
export const commitMark = '\u0001'

/**
 * Reads what `git log -z --name-status` prints, from the last commit back: for each commit its author
 * after a mark, then for each file what was done to it and its name, of a renamed file both names.
 */
export function readContributorLog(log: string): LogReading {
  const counts = new Map<string, Map<string, number>>()
  const names = new Map<string, string | undefined>()
  const fields = log.split('\0').map((field) => field.replace(/^\n/, ''))
  let author = ''
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? ''
    if (field.startsWith(commitMark)) author = field.slice(commitMark.length)
    if (field === '' || field.startsWith(commitMark)) continue
    const isRenamed = /^[RC]/.test(field)
    const from = fields[++at] ?? ''
    const to = isRenamed ? (fields[++at] ?? '') : from
    const name = names.has(to) ? names.get(to) : to
    if (name !== undefined && !author.endsWith('[bot]')) add(counts, name, author, 1)
    // Before it was added, another file may have had its name.
    if (field === 'A' || isRenamed) names.set(to, undefined)
    if (isRenamed) names.set(from, name)
  }
  return { counts, names }
}

/** The counts of a whole history, of its newer commits and of all before them. */
export function joinCounts({ counts, names }: LogReading, earlier: CommitCounts): CommitCounts {
  const joined = new Map(Array.from(counts, ([file, authors]) => [file, new Map(authors)]))
  for (const [file, authors] of earlier) {
    const name = names.has(file) ? names.get(file) : file
    if (name === undefined) continue
    for (const [author, count] of authors) add(joined, name, author, count)
  }
  return joined
}

function add(counts: Map<string, Map<string, number>>, file: string, author: string, count: number): void {
  const authors = counts.get(file) ?? new Map<string, number>()
  counts.set(file, authors.set(author, (authors.get(author) ?? 0) + count))
}
