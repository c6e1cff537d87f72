import { createHash, randomUUID } from 'node:crypto'
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

/** What a build published, with a name of its own, so that what is said of one build is not taken to be said of another. */
export interface Published {
  id: string
  record: PublishedRecord
}

/** What the last build published into a folder; no files where that is not known. */
export function readPublished(out: string): Published {
  const text = records().read(keyFor(out))
  if (text === undefined) return { id: '', record: new Map() }
  const end = text.indexOf('\n')
  const entries: [string, PublishedFile][] = JSON.parse(text.slice(end + 1))
  return { id: text.slice(0, end), record: new Map(entries) }
}

/** Notes what was published. A record of another build than that in the folder names no file of it. */
export function writePublished(out: string, { id, record }: Published): void {
  records().write(keyFor(out), `${id}\n${JSON.stringify([...record])}`)
}

/** Names what a build published now. */
export function newPublication(record: PublishedRecord): Published {
  return { id: randomUUID(), record }
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
