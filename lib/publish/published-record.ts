import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { workFolder } from '../project.ts'
import { openResultStore } from '../store/result-store.ts'

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
  const text = records().read(keyFor(out))
  const entries: [string, PublishedFile][] = text === undefined ? [] : JSON.parse(text)
  return new Map(entries)
}

/** The hash of what the last build published into a folder, by which what is said of one build is not taken to be said of another. */
export function publicationId(out: string): string {
  return createHash('sha256')
    .update(records().read(keyFor(out)) ?? '')
    .digest('hex')
}

/** Notes what was published. A record of another build than that in the folder names no file of it. */
export function writePublished(out: string, record: PublishedRecord): void {
  records().write(keyFor(out), JSON.stringify([...record]))
}

/** Says of one folder what is known of another one. */
export function copyPublished(from: string, to: string): void {
  records().write(keyFor(to), records().read(keyFor(from)) ?? '[]')
}

/** Whether a file is still the one that was written. */
export function isUntouched(file: string, { size, modified }: PublishedFile): boolean {
  const status = lstatSync(file, { throwIfNoEntry: false })
  return status?.size === size && status.mtimeMs === modified
}

const records = () => openResultStore(join(workFolder, 'published'), '.json')

function keyFor(out: string): string {
  return createHash('sha256').update(out).digest('hex').slice(0, 16)
}
