import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { workFolder } from '../project.ts'

/**
 * Where the site before the last is kept, for the next build to change: to link thousands of files into a new
 * folder, and to remove an old one, takes longer than all else that is done for an edit. Its files are links to
 * those of the out folder as far as they are the same, so it takes no room.
 * @param out absolute
 */
export function spareFolderOf(out: string): string {
  return join(workFolder, 'spare', createHash('sha256').update(out).digest('hex').slice(0, 16))
}

/** Puts a folder in another place, in one step; gives whether it is there: it may not exist, or be on another disk. */
export function moveFolder(from: string, to: string): boolean {
  try {
    mkdirSync(dirname(to), { recursive: true })
    renameSync(from, to)
    return true
  } catch {
    return false
  }
}

/** Makes a folder with links to all files of another one; none where the file system cannot. */
export function linkFolder(from: string, to: string): void {
  try {
    rmSync(to, { recursive: true, force: true })
    linkInto(from, to)
  } catch {
    rmSync(to, { recursive: true, force: true })
  }
}

function linkInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkInto(source, target)
    else linkSync(source, target)
  }
}
