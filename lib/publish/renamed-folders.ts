import { join } from 'node:path/posix'
import type { PublishedFile, PublishedRecord } from './published-record.ts'

/**
 * Folders of an earlier site that stand under another name now, as that of the search index after each edit: in
 * a folder that both have, the only one that is gone and the only one that is new. What is in them is compared
 * file by file, so that a wrong guess costs time alone.
 * @param paths of the files of the new site
 * @returns pairs of paths
 */
export function renamedFolders(
  before: PublishedRecord,
  paths: readonly string[],
): [from: string, to: string][] {
  const [had, has] = [foldersOf(before.keys()), foldersOf(paths)]
  const gone = onlyChildren(had, has)
  const fresh = onlyChildren(has, had)
  return [...gone].flatMap(([parent, from]): [string, string][] => {
    const to = fresh.get(parent)
    return to === undefined ? [] : [[from, to]]
  })
}

/** What is known of files once a folder with them has another name. */
export function withRenamedFolder(record: PublishedRecord, from: string, to: string): PublishedRecord {
  return new Map(
    Array.from(record, ([path, file]): [string, PublishedFile] => [
      path.startsWith(`${from}/`) ? to + path.slice(from.length) : path,
      file,
    ]),
  )
}

/** All folders above files. */
export function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  for (const path of paths)
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder)
  return folders
}

/** The folder of a plain path, as `dirname` gives it: of thousands of paths that would take its time. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/')
  return end < 0 ? '.' : path.slice(0, end)
}

/** Of folders that others lack, those whose parent the others have, and that are alone in it. */
function onlyChildren(folders: ReadonlySet<string>, others: ReadonlySet<string>): Map<string, string> {
  const children = new Map<string, string[]>()
  for (const folder of folders) {
    const parent = join(folder, '..')
    if (others.has(folder) || !others.has(parent)) continue
    children.set(parent, [...(children.get(parent) ?? []), folder])
  }
  return new Map(
    [...children].flatMap(([parent, [only, ...more]]) => (only && more.length === 0 ? [[parent, only]] : [])),
  )
}
