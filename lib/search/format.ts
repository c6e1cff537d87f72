import { searchFilesFolder } from './paths.ts'

/** A change of the format or of the encoder makes older indexes unreadable: count it up. */
export const formatVersion = 3

/**
 * The first file: every title and address, and in which file what else is. All other files stand in
 * `folder`, whose name is a hash of all of them, so that a browser may keep them for good.
 */
export interface Manifest {
  version: number
  folder: string
  /** Before every address. */
  base: string
  /** Of every page, in the order of their addresses; a page is its place in this order. */
  titles: string[]
  hrefs: string[]
  /** The page above each, or -1. */
  parents: number[]
  /** The first word of each file of postings, in order. */
  words: string[]
  /** The first word of each file of spellings, in order; words of one first letter stand in one file. */
  spellings: string[]
  /** Pages without a text of their own. */
  bare: number[]
  /** Pages of the top-level categories. */
  categories: number[]
  /** Pages of the terms of `tags`; their members stand in the file of tags, in the same order. */
  tags: number[]
}

/** The kinds of files besides the manifest: of pages one each, by their number, and of tags one. */
export const fileKinds = ['words', 'spellings', 'pages', 'tags'] as const
export type FileKind = (typeof fileKinds)[number]

/**
 * Path of a file of the index, without the base path.
 * @param part of a long page, from 0
 */
export function filePath(
  { folder }: Pick<Manifest, 'folder'>,
  kind: FileKind,
  number: number,
  part = 0,
): string {
  return `${searchFilesFolder}/${folder}/${kind}-${number}${part > 0 ? `.${part}` : ''}.txt`
}

/**
 * Reads the first file.
 * @throws Error where it is none, or of another version
 */
export function readManifest(text: string): Manifest {
  const manifest: Manifest = JSON.parse(text)
  if (manifest.version !== formatVersion)
    throw new Error(`search index of version ${manifest.version}, not ${formatVersion}`)
  return manifest
}

/** Which file holds a word: the last one that begins at or before it. */
export function fileOf(starts: readonly string[], word: string): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = starts[middle]
    if (start !== undefined && start <= word) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** Pages as one text: the distance of each from the one before, in base 36, ended by a dot. Ascending. */
export function writePages(pages: readonly number[]): string {
  return pages.map((page, index) => `${(page - (pages[index - 1] ?? 0)).toString(36)}.`).join('')
}

/** Reads what `writePages` wrote. */
export function readPages(text: string): number[] {
  let page = 0
  return text
    .split('.')
    .slice(0, -1)
    .map((distance) => {
      page += Number.parseInt(distance, 36)
      return page
    })
}
