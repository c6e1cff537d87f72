import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { projectFolder } from '../../lib/project.ts'
import type { Files } from './changes.ts'

/** What a build keeps of a site; the scripts and style sheets of the portal are the same for all. */
const kept = [
  ...['articles', 'pages', 'sites', 'outputs', 'images', 'build'],
  ...['published', 'finished', 'edits', 'spare'],
]

/**
 * Has the next build with a work folder begin from nothing.
 * @param work relative to the project
 * @param but what stays nevertheless
 */
export async function forget(work: string, but: readonly string[] = []): Promise<void> {
  for (const folder of kept.filter((each) => !but.includes(each)))
    await rm(join(projectFolder, work, folder), { recursive: true, force: true })
}

/** Writes files into a content folder. */
export async function writeFiles(content: string, files: Files): Promise<void> {
  for (const [path, source] of Object.entries(files)) {
    const file = join(content, path)
    await mkdir(dirname(file), { recursive: true })
    if (source === null) await rm(file)
    else await writeFile(file, source)
  }
}

/** The files of a folder with the hash of each. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const hashes = await Promise.all(
    (await filesIn(folder)).map(async (file): Promise<[string, string]> => {
      const hash = createHash('sha256').update(await readFile(file))
      return [relative(folder, file), hash.digest('hex')]
    }),
  )
  return Object.fromEntries(hashes)
}

/** The files of a folder and of those below it, sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
