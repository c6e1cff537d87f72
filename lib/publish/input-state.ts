import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs'

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
  /** A line for each file and folder: its path, and size, times and number of a file. */
  lines: string[]
  /** When the last of them was touched, in milliseconds since 1970. */
  touched: number
}

/** Looks at everything that a site is made from. */
export function stateOfInputs({ content, trees, lists }: Inputs): InputState {
  const lines: string[] = []
  const state: InputState = { lines, touched: 0 }
  const note = (line: string, status?: Stats) => {
    lines.push(line)
    if (status) state.touched = Math.max(state.touched, touchOf(status))
  }
  const isContent = (name: string) => !name.startsWith('.') && name !== 'node_modules'
  addTree(content, isContent, note)
  for (const path of trees) addTree(path, (name) => name !== '.git', note)
  for (const path of lists) note(`${path}/ ${namesIn(path).join('/')}`, statusOf(path))
  return state
}

/**
 * Compares two states of the same inputs.
 * @returns the files that were there before and are others now, absolute; undefined where one came or went
 */
export function editedFiles(before: readonly string[], after: readonly string[]): string[] | undefined {
  if (before.length !== after.length) return undefined
  const edited: string[] = []
  for (const [index, line] of after.entries()) {
    const was = before[index]
    if (was === line) continue
    const [file] = fileLine.exec(line) ?? []
    if (file === undefined || was === undefined || fileLine.exec(was)?.[0] !== file) return undefined
    edited.push(file)
  }
  return edited
}

/** What of the line of a file is its path. */
const fileLine = /^.*(?= \d+ [\d.]+ [\d.]+ \d+$)/s

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
    const file = `${path}/${entry.name}`
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
