import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Git, gitIn } from '../git.ts'
import { warning } from '../problem.ts'
import type { Problem } from '../types.ts'
import { type CommitCounts, commitMark, joinCounts, readContributorLog } from './contributor-log.ts'
import type { Store } from './store.ts'

/** Who wrote the articles: names by path in the content folder, those with most commits first. */
export type Contributors = ReadonlyMap<string, readonly string[]>

interface Reading {
  contributors: Contributors
  problems: Problem[]
}

/** What is kept of the history up to a commit. */
interface Kept {
  head: string
  setting: string
  counts: [file: string, authors: [author: string, count: number][]][]
}

const key = 'contributors'

let last: { folder: string; head: string; setting: string; reading: Reading } | undefined

/**
 * Reads from git who wrote which article, in one run for all of them. Names are those of `.mailmap`;
 * addresses are never read. Nothing is found where there is no git, and, with a problem, where only the
 * last commits were fetched, whose authors would get the credit for everything.
 * @param folder the content folder, absolute
 * @param store keeps what was read, so that only commits since then are read
 * @see https://git-scm.com/docs/gitmailmap
 */
export async function readContributors(folder: string, store?: Store): Promise<Reading> {
  const git = gitIn(folder)
  const known = await git([
    'rev-parse',
    'HEAD',
    '--is-shallow-repository',
    '--show-toplevel',
    '--show-prefix',
  ])
  const [head = '', isShallow = '', root = '', prefix = ''] = known?.split('\n') ?? []
  if (head === '') return { contributors: new Map(), problems: [] }
  if (isShallow === 'true') return { contributors: new Map(), problems: [shallowHistory] }
  const setting = await settingOf(git, root, prefix)
  // The development server reads the site again after each change of a file.
  if (last?.folder !== folder || last.head !== head || last.setting !== setting) {
    const counts = await readHistory(git, head, setting, store)
    last = { folder, head, setting, reading: { contributors: ranked(counts), problems: [] } }
  }
  return last.reading
}

/** All besides the commits that decides what is read: which folder, who is who, and what is a rename. */
async function settingOf(git: Git, root: string, prefix: string): Promise<string> {
  const config = await git(['config', '--get-regexp', '^(mailmap|diff)\\.'])
  return createHash('sha256')
    .update(JSON.stringify([prefix, config, mailmapOf(root)]))
    .digest('hex')
}

function mailmapOf(root: string): string {
  try {
    return readFileSync(join(root, '.mailmap'), 'utf8')
  } catch {
    return ''
  }
}

async function readHistory(
  git: Git,
  head: string,
  setting: string,
  store: Store | undefined,
): Promise<CommitCounts> {
  const stored = store?.read(key)
  const kept: Kept | undefined = stored === undefined ? undefined : JSON.parse(stored)
  const start = kept?.setting === setting && (await isBefore(git, kept.head, head)) ? kept : undefined
  const earlier = new Map(start?.counts.map(([file, authors]) => [file, new Map(authors)]))
  if (start?.head === head) return earlier
  const options = ['-z', `--format=${commitMark}%aN`, '--name-status', '--find-renames', '--relative']
  const range = start ? `${start.head}..${head}` : head
  const log = await git(['log', '--no-ext-diff', '--no-textconv', ...options, range, '--', '.'])
  const counts = joinCounts(readContributorLog(log ?? ''), earlier)
  const keep: Kept = { head, setting, counts: Array.from(counts, ([file, authors]) => [file, [...authors]]) }
  if (log !== undefined) store?.write(key, JSON.stringify(keep))
  return counts
}

/**
 * Whether a commit is followed by others, one by one, up to the head. Where a branch was merged since,
 * git tells of its commits among older ones, and a file may have had another name in each of the two.
 */
async function isBefore(git: Git, commit: string, head: string): Promise<boolean> {
  if (commit === head) return true
  const isAncestor = (await git(['merge-base', '--is-ancestor', commit, head])) !== undefined
  return (
    isAncestor &&
    (await git(['rev-list', '--min-parents=2', '--count', `${commit}..${head}`]))?.trim() === '0'
  )
}

const shallowHistory = warning(
  { file: 'site.yaml', line: 1, column: 1 },
  'contributors',
  'contributors are not shown, since the history of the repository is not all there',
  'Fetch all of it (git fetch --unshallow; fetch-depth: 0 in GitHub Actions), or leave contributors out.',
)

function ranked(counts: CommitCounts): Contributors {
  return new Map(Array.from(counts, ([file, authors]) => [file, byCount(authors)]))
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([name]) => name)
}
