import { type Git, gitIn } from '../git.ts'
import { warning } from '../problem.ts'
import type { Problem } from '../types.ts'

/** Who wrote the articles: names by path in the content folder, those with most commits first. */
export type Contributors = ReadonlyMap<string, readonly string[]>

interface Reading {
  contributors: Contributors
  problems: Problem[]
}

/** Starts a commit in what git prints; no name has it. */
const mark = '\u0001'

let last: { folder: string; head: string; reading: Reading } | undefined

/**
 * Reads from git who wrote which article, in one run for all of them. Names are those of `.mailmap`;
 * addresses are never read. Nothing is found where there is no git, and, with a problem, where only the
 * last commits were fetched, whose authors would get the credit for everything.
 * @param folder the content folder, absolute
 * @see https://git-scm.com/docs/gitmailmap
 */
export async function readContributors(folder: string): Promise<Reading> {
  const git = gitIn(folder)
  const head = (await git(['rev-parse', 'HEAD']))?.trim() ?? ''
  // The development server reads the site again after each change of a file.
  if (last?.folder !== folder || last.head !== head) last = { folder, head, reading: await readLog(git) }
  return last.reading
}

async function readLog(git: Git): Promise<Reading> {
  const isShallow = (await git(['rev-parse', '--is-shallow-repository']))?.trim() === 'true'
  if (isShallow) return { contributors: new Map(), problems: [shallowHistory] }
  const options = ['-z', `--format=${mark}%aN`, '--name-status', '--find-renames', '--relative']
  const log = await git(['log', '--no-ext-diff', '--no-textconv', ...options, '--', '.'])
  return { contributors: contributorsOf(log ?? ''), problems: [] }
}

const shallowHistory = warning(
  { file: 'site.yaml', line: 1, column: 1 },
  'contributors',
  'contributors are not shown, since the history of the repository is not all there',
  'Fetch all of it (git fetch --unshallow; fetch-depth: 0 in GitHub Actions), or leave contributors out.',
)

/**
 * Reads what `git log -z --name-status` prints, from the last commit back: for each commit its author
 * after a mark, then for each file what was done to it and its name, of a renamed file both names.
 */
export function contributorsOf(log: string): Contributors {
  const commits = new Map<string, Map<string, number>>()
  // What a file was called then -> what it is called now; nothing for one that was gone in between.
  const names = new Map<string, string | undefined>()
  const fields = log.split('\0').map((field) => field.replace(/^\n/, ''))
  let author = ''
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? ''
    if (field.startsWith(mark)) author = field.slice(mark.length)
    if (field === '' || field.startsWith(mark)) continue
    const isRenamed = /^[RC]/.test(field)
    const from = fields[++at] ?? ''
    const to = isRenamed ? (fields[++at] ?? '') : from
    const name = names.has(to) ? names.get(to) : to
    if (name !== undefined && !author.endsWith('[bot]')) {
      const counts = commits.get(name) ?? new Map<string, number>()
      commits.set(name, counts.set(author, (counts.get(author) ?? 0) + 1))
    }
    // Before it was added, another file may have had its name.
    if (field === 'A' || isRenamed) names.set(to, undefined)
    if (isRenamed) names.set(from, name)
  }
  return new Map(Array.from(commits, ([name, counts]) => [name, byCount(counts)]))
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([name]) => name)
}
