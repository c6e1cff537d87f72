import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { redirectListPath } from '../outputs/redirect-list-path.ts'
import { error, ProblemError } from '../problem.ts'
import { type Folders, projectFolder, siteFolder } from '../project.ts'
import { linkFolder, moveFolder } from './spare-folder.ts'

/**
 * Has a new out folder written and puts it in the place of the old one in one step. Whatever
 * happens before that step, the old one stays as it is.
 * @param write fills the folder that it is given, in which an earlier site stands where there is a spare one
 * @param spare folder for the old site, from which the next one is made; without it the old one is removed
 * @throws ProblemError where the old folder holds something that no build made
 */
export async function replaceOutFolder<T>(
  folders: Folders,
  write: (folder: string, isSpare: boolean) => Promise<T> | T,
  spare?: string,
): Promise<T> {
  const { out } = folders
  await recoverOutFolder(out)
  await refuseForeign(folders)
  const fresh = sibling(out, 'new')
  const old = sibling(out, 'old')
  await rm(fresh, { recursive: true, force: true })
  const isSpare = spare !== undefined && moveFolder(spare, fresh)
  await mkdir(fresh, { recursive: true })
  const written = await tidied(fresh, (folder) => write(folder, isSpare))
  await discard(old, out)
  if (existsSync(out)) await rename(out, old)
  await rename(fresh, out)
  if (spare && !moveFolder(old, spare)) linkFolder(out, spare)
  await discard(old, out)
  return written
}

/** Half a site is of no use to anyone, and a full disk needs the room. */
async function tidied<T>(folder: string, write: (folder: string) => Promise<T> | T): Promise<T> {
  try {
    return await write(folder)
  } catch (fault) {
    await rm(folder, { recursive: true, force: true })
    throw fault
  }
}

/** Under its own name the old folder is always whole, so that it can be put back: a process may be killed while it removes one. */
async function discard(old: string, out: string): Promise<void> {
  const gone = sibling(out, 'gone')
  await rm(gone, { recursive: true, force: true })
  if (existsSync(old)) await rename(old, gone)
  await rm(gone, { recursive: true, force: true })
}

/** Puts the last good build back where a process was killed between the two renames. */
export async function recoverOutFolder(out: string): Promise<void> {
  const old = sibling(out, 'old')
  if (!existsSync(out) && existsSync(old)) await rename(old, out)
}

/** `out` -> `.out.fingerpost-new`: on the same disk, so that a rename is one step. */
function sibling(out: string, suffix: string): string {
  return join(dirname(out), `.${basename(out)}.fingerpost-${suffix}`)
}

/**
 * A slip in `OUT_DIR` must not cost a folder of somebody's.
 * @throws ProblemError where the folder holds something that no build made
 */
export async function refuseForeign({ out, content }: Folders): Promise<void> {
  const isAbove = [projectFolder, siteFolder, content].some((folder) =>
    `${folder}${sep}`.startsWith(`${out}${sep}`),
  )
  const names = existsSync(out) ? await readdir(out) : []
  if (
    !isAbove &&
    !`${out}${sep}`.startsWith(`${content}${sep}`) &&
    (names.length === 0 || names.includes(redirectListPath))
  )
    return
  const place = { file: out, line: 1, column: 1 }
  throw new ProblemError([
    error(
      place,
      'out',
      'OUT_DIR is a folder that no build of Fingerpost made',
      'Set OUT_DIR to a new or empty folder outside of the content.',
    ),
  ])
}
