import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PublishedRecord } from './published-record.ts'
import { foldersOf, renamedFolders, withRenamedFolder } from './renamed-folders.ts'
import { moveFolder } from './spare-folder.ts'

/**
 * Gives folders of a site the names that they will have.
 * @param paths of the files that there will be
 * @returns what is in the folder then
 */
export function moveFolders(
  folder: string,
  standing: PublishedRecord,
  paths: readonly string[],
): PublishedRecord {
  let found = standing
  for (const [from, to] of renamedFolders(standing, paths))
    if (moveFolder(join(folder, from), join(folder, to))) found = withRenamedFolder(found, from, to)
  return found
}

/**
 * Has a place ready for a file: with nothing there, and folders above it.
 * @param root above which nothing is touched
 * @param ready folders that are there; gets those that are made
 */
export function makeRoom(target: string, root: string, ready: Set<string>): void {
  const parent = dirname(target)
  if (!ready.has(parent)) makeFolder(parent, root, ready)
  rmSync(target, { recursive: true, force: true })
}

function makeFolder(folder: string, root: string, ready: Set<string>): void {
  const parent = dirname(folder)
  if (folder !== root && !ready.has(parent)) makeFolder(parent, root, ready)
  const status = lstatSync(folder, { throwIfNoEntry: false })
  if (status && !status.isDirectory()) rmSync(folder, { force: true })
  if (!status?.isDirectory()) mkdirSync(folder)
  ready.add(folder)
}

/**
 * Removes from a folder whatever is not known to be of a site. What looks like one of its folders and is a link
 * goes with it.
 */
export function removeForeign(root: string, record: PublishedRecord): void {
  // Some file systems give a name back in another form of Unicode.
  const files = new Set(Array.from(record.keys(), (path) => path.normalize('NFC')))
  const folders = foldersOf(files)
  const clean = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      const name = path.normalize('NFC')
      const isOurs = entry.isDirectory() ? folders.has(name) : entry.isFile() && files.has(name)
      if (!isOurs) rmSync(join(root, path), { recursive: true, force: true })
      else if (entry.isDirectory()) clean(path)
    }
  }
  clean('')
}

/** Removes from a folder the files of an earlier site that are not of the new one, and folders that are empty then. */
export function removeGone(root: string, before: PublishedRecord, after: PublishedRecord): void {
  const folders = foldersOf(after.keys())
  const gone = [...before.keys()].filter((path) => !after.has(path))
  for (const path of gone) {
    let top = path
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) top = folder
    // A file may stand where a folder was, and a folder where a file was.
    if (!after.has(top) && !folders.has(top)) rmSync(join(root, top), { recursive: true, force: true })
  }
}
