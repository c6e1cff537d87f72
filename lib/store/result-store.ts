import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { readEntry, readEntryBytes, sealEntry } from './entry.ts'

/** Results of earlier builds, each under the hash of all that it was made from. */
export interface ResultStore {
  /** The content kept under a key, or undefined. Never a part of one, nor what belongs to another key. */
  read(key: string): string | undefined
  /** The same as bytes, for an entry of which a reader needs few. */
  readBytes(key: string): Buffer | undefined
  /** Written beside and renamed, so that a killed build leaves no half entry; a full disk costs the entry, not the build. */
  write(key: string, content: string | Buffer): void
  /** Whether there is an entry, which `read` may find damaged; counts as a use of it. */
  has(key: string): boolean
  /** Says that an entry is still of use, without reading it. */
  keep(key: string): void
  /** Where an entry is, for `readEntry`. */
  fileOf(key: string): string
  /** Removes entries that were not used since the store was opened and are older than a day; once a day, since it looks at all. */
  sweep(): void
}

const day = 86_400_000

/**
 * Opens a store.
 * @param folder absolute; made when the first entry is written
 * @param extension of the files, with its dot
 */
export function openResultStore(folder: string, extension = ''): ResultStore {
  const used = new Set<string>()
  const made = new Set<string>()
  let written = 0
  // Two characters of the key name a folder, so that none holds tens of thousands of files.
  const fileOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2) + extension)
  return {
    fileOf,
    read(key) {
      used.add(key)
      return readEntry(fileOf(key))
    },
    readBytes(key) {
      used.add(key)
      return readEntryBytes(fileOf(key))
    },
    write(key, content) {
      used.add(key)
      const file = fileOf(key)
      const beside = `${file}.${process.pid}-${threadId}-${written++}.new`
      try {
        const parent = dirname(file)
        if (!made.has(parent)) mkdirSync(parent, { recursive: true })
        made.add(parent)
        writeFileSync(beside, sealEntry(file, content))
        renameSync(beside, file)
      } catch {
        discard(beside)
      }
    },
    has(key) {
      used.add(key)
      return statSync(fileOf(key), { throwIfNoEntry: false }) !== undefined
    },
    keep: (key) => void used.add(key),
    sweep() {
      if (!isDue(folder)) return
      const kept = new Set([...used].map(fileOf))
      for (const file of filesBelow(folder)) {
        const status = kept.has(file) ? undefined : statSync(file, { throwIfNoEntry: false })
        if (status && Date.now() - status.mtimeMs > day) rmSync(file, { force: true })
      }
    },
  }
}

/** Whether nobody has swept a folder for a day; notes that it is swept now. */
function isDue(folder: string): boolean {
  const note = join(folder, 'swept')
  const swept = statSync(note, { throwIfNoEntry: false })
  if (swept && Date.now() - swept.mtimeMs < day) return false
  try {
    writeFileSync(note, '')
  } catch {
    // It is swept the next time, too.
  }
  return true
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // It was never made.
  }
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}
