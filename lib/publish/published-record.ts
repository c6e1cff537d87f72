import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { workFolder } from '../project.ts'

/** A published file: the key of its content, and by what it is seen to be the file that was written. */
export interface PublishedFile {
  key: string
  size: number
  /** In milliseconds. */
  modified: number
  /** Of a page, the style sheets of components that it has as one. */
  joined?: string[]
}

/** The files of an out folder as the last build left them, by path. */
export type PublishedRecord = ReadonlyMap<string, PublishedFile>

/** What the last build published into a folder; empty where that is not known. */
export function readPublished(out: string): PublishedRecord {
  try {
    const entries: [string, PublishedFile][] = JSON.parse(readFileSync(fileFor(out), 'utf8'))
    return new Map(entries)
  } catch {
    return new Map()
  }
}

/** Notes what was published. A record of another build than that in the folder names no file of it. */
export function writePublished(out: string, record: PublishedRecord): void {
  const file = fileFor(out)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify([...record]))
  renameSync(`${file}.new`, file)
}

/** Whether a file is still the one that was written. */
export function isUntouched(file: string, { size, modified }: PublishedFile): boolean {
  const status = lstatSync(file, { throwIfNoEntry: false })
  return status?.size === size && status.mtimeMs === modified
}

function fileFor(out: string): string {
  const name = createHash('sha256').update(out).digest('hex').slice(0, 16)
  return join(workFolder, 'published', `${name}.json`)
}
