import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What stands in the folder of a built site. */
export interface FolderBytes {
  all: number
  /** Of the files that were written since a moment. */
  written: number
  /** How many of the files are pages. */
  pages: number
}

/**
 * Adds up the files of a folder and all below it.
 * @param since milliseconds, as of `Date.now()`
 */
export async function folderBytes(folder: string, since: number): Promise<FolderBytes> {
  const bytes: FolderBytes = { all: 0, written: 0, pages: 0 }
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const { size, mtimeMs } = await stat(join(entry.parentPath, entry.name))
    bytes.all += size
    if (mtimeMs >= since) bytes.written += size
    if (entry.name.endsWith('.html')) bytes.pages++
  }
  return bytes
}
