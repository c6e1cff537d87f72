import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FolderBytes, folderBytes } from './folder-bytes.ts'
import { type Cost, successfulRun } from './measured-run.ts'
import { firstWord } from './repeat-articles.ts'
import type { Subject } from './subject.ts'

/** How a site is built: from nothing, after a word of one article has changed, and as it was. */
export const ways = ['cold', 'one edit', 'unchanged'] as const
export type Way = (typeof ways)[number]

/** A build that was measured. */
export interface Build extends Cost {
  /** Of the builder. */
  title: string
  way: Way
  /** Builds of one run are compared with each other. */
  run: number
  bytes: FolderBytes
}

/**
 * Builds every site in each way. The builders take turns, so that what else the machine does falls on all.
 * @param work folder of the logs
 * @throws Error where a builder fails, or the edited article does not show its word
 */
export async function measureRun(subjects: readonly Subject[], work: string, run: number): Promise<Build[]> {
  const builds: Build[] = []
  const word = `endings${run}`
  for (const way of ways) {
    for (const subject of subjects) {
      if (way === 'cold') {
        await subject.edit(firstWord)
        await subject.clean()
      } else if (way === 'one edit') await subject.edit(word)
      const log = join(work, `${subject.title.replaceAll(' ', '-')}-${way.replace(' ', '-')}.log`)
      const started = Date.now()
      const cost = await successfulRun(subject.build, log)
      await proveShown(subject, way === 'cold' ? firstWord : word)
      const bytes = await folderBytes(subject.out, started)
      console.log(
        `${subject.title}, ${way}: ${cost.wall.toFixed(1)} s, CPU ${cost.cpu.toFixed(1)} s, ${bytes.pages} pages`,
      )
      builds.push({ ...cost, title: subject.title, way, run, bytes })
    }
  }
  return builds
}

/** A build that is fast because it does not build is none. */
async function proveShown({ title, out, address }: Subject, word: string): Promise<void> {
  const page = join(out, address, 'index.html')
  if (!(await readFile(page, 'utf8')).includes(word))
    throw new Error(`${title} does not show “${word}” in ${page}`)
}
