import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ledgerPath } from '../content/read.ts'
import { type Git, gitIn } from '../git.ts'

/** A file under its new name, and how much of it stayed, in percent. */
export interface Rename {
  to: string
  score: number
}

/** What git knows of a content folder. It is only read: neither the index nor a file is changed. */
export interface History {
  /** `urls.lock` as it was last committed; empty where it never was. */
  committedLedger: string
  /** The commit in which a line of `urls.lock` was last changed. */
  commitOfLine(line: number): Promise<string>
  /** A file of the content folder as it was in a commit; undefined where it was not there. */
  textAt(commit: string, path: string): Promise<string | undefined>
  /** Files that have another name now than in a commit, also those that were never added. */
  renamesSince(commit: string): Promise<ReadonlyMap<string, Rename>>
}

/**
 * Opens the history of a content folder.
 * @param root absolute, without links
 * @returns undefined without git, and where the folder or its `urls.lock` is in no repository
 */
export async function openHistory(root: string): Promise<History | undefined> {
  const git = gitIn(root)
  const isVersioned =
    (await git(['rev-parse', '--is-inside-work-tree']))?.trim() === 'true' &&
    (await git(['check-ignore', '--quiet', ledgerPath])) === undefined
  if (!isVersioned) return undefined
  let commits: Promise<ReadonlyMap<number, string>> | undefined
  const renames = new Map<string, Promise<ReadonlyMap<string, Rename>>>()
  return {
    committedLedger: (await git(['show', `HEAD:./${ledgerPath}`])) ?? '',
    async commitOfLine(line) {
      commits ??= findCommits(git)
      const commit = (await commits).get(line) ?? ''
      return /^0*$/.test(commit) ? 'HEAD' : commit
    },
    textAt: (commit, path) => git(['show', '--no-textconv', `${commit}:./${path}`]),
    renamesSince(commit) {
      const found = renames.get(commit) ?? findRenames(root, commit)
      renames.set(commit, found)
      return found
    },
  }
}

/** The commit of each line of `urls.lock`; zeros for one that is not committed. */
async function findCommits(git: Git): Promise<ReadonlyMap<number, string>> {
  const blame = (await git(['blame', '--porcelain', '--', ledgerPath])) ?? ''
  const lines = blame.matchAll(/^([0-9a-f]{40,}) \d+ (\d+)/gm)
  return new Map(Array.from(lines, ([, commit = '', line]) => [Number(line), commit]))
}

/**
 * Git finds a rename only among files that it knows, so files that were never added are announced
 * to a copy of the index.
 */
async function findRenames(root: string, commit: string): Promise<ReadonlyMap<string, Rename>> {
  const renames = new Map<string, Rename>()
  const index = (await gitIn(root)(['rev-parse', '--git-path', 'index']))?.trim()
  if (!index) return renames
  const folder = await mkdtemp(join(tmpdir(), 'fingerpost-'))
  try {
    const copy = join(folder, 'index')
    // Where nothing was ever added there is none, and git begins with an empty one.
    await copyFile(resolve(root, index), copy).catch(() => undefined)
    const git = gitIn(root, copy)
    await git(['add', '--intent-to-add', '--', '.'])
    const diff = ['diff', '--no-ext-diff', '--no-textconv', '--relative', '--find-renames', '--diff-filter=R']
    const fields = (await git([...diff, '--name-status', '-z', commit, '--', '.']))?.split('\0') ?? []
    for (let at = 0; at + 2 < fields.length; at += 3) {
      const [status = '', from = '', to = ''] = fields.slice(at, at + 3)
      renames.set(from, { to, score: Number(status.slice(1)) })
    }
    return renames
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
