import { createHash } from 'node:crypto'
import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'

/** Where what a site is made from stands; all paths are absolute. */
export interface Inputs {
  /** The content folder, of which dot-files are no part. */
  content: string
  /** Files, and folders with all that is below them; what is not there may come. */
  trees: string[]
  /** Folders of which only the names of what they hold count. */
  lists: string[]
}

/** What shows, without reading them, whether files are as they were. */
export interface InputState {
  /** Of names, sizes, times and numbers of all files. */
  hash: string
  /** When the last of them was touched, in milliseconds since 1970. */
  touched: number
}

/** Looks at everything that a site is made from. */
export function stateOfInputs({ content, trees, lists }: Inputs): InputState {
  const hash = createHash('sha256')
  const state = { touched: 0 }
  const note = (line: string, status?: Stats) => {
    hash.update(`${line}\n`)
    if (status) state.touched = Math.max(state.touched, touchOf(status))
  }
  const isContent = (name: string) => !name.startsWith('.') && name !== 'node_modules'
  addTree(content, isContent, note)
  for (const path of trees) addTree(path, (name) => name !== '.git', note)
  for (const path of lists) note(`${path}/ ${namesIn(path).join('/')}`, statusOf(path))
  return { hash: hash.digest('hex'), touched: state.touched }
}

function addTree(
  path: string,
  isWanted: (name: string) => boolean,
  note: (line: string, status?: Stats) => void,
): void {
  const status = statusOf(path)
  if (!status?.isDirectory()) {
    note(`${path} ${lineOf(status)}`, status)
    return
  }
  note(`${path}/`, status)
  for (const entry of entriesIn(path)) {
    if (!isWanted(entry.name)) continue
    const file = join(path, entry.name)
    if (entry.isDirectory()) addTree(file, isWanted, note)
    else {
      // Behind a link; one to a folder is followed by no reader of ours.
      const found = statusOf(file)
      note(`${file} ${lineOf(found)}`, found)
      if (entry.isSymbolicLink()) note('', lstatSync(file, { throwIfNoEntry: false }))
    }
  }
}

function lineOf(status: Stats | undefined): string {
  return status ? `${status.size} ${status.mtimeMs} ${status.ctimeMs} ${status.ino}` : 'none'
}

/** A file system that knows whole seconds only may have been written to at any time of two of them. */
function touchOf({ mtimeMs, ctimeMs }: Stats): number {
  const last = Math.max(mtimeMs, ctimeMs)
  return last % 1000 === 0 ? last + 2000 : last
}

function statusOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1))
  } catch {
    return []
  }
}

function namesIn(folder: string): string[] {
  return entriesIn(folder).map(({ name }) => name)
}
