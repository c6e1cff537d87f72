/** A change of the format or of the encoder makes older indexes unreadable: count it up. */
export const formatVersion = 2

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
  /** The first word of each file of postings, in order. */
  words: string[]
  /** The first word of each file of spellings, in order; words of one first letter stand in one file. */
  spellings: string[]
  /** The first page of each file of records, in order. */
  records: number[]
  /** Pages without a text of their own. */
  bare: number[]
  /** Pages whose score the writer multiplies, and by what; absent where there are none. */
  boosts?: [page: number, factor: number][]
  /** Words and phrases that mean the same, as the writer has them; absent where there are none. */
  synonyms?: string[][]
}

/** What is shown of a page that was found. */
export interface PageRecord {
  /** Titles of the categories above it. */
  trail: string[]
  description: string
  tags: string[]
  /** `file` is the number of the file of texts that has the section's. */
  sections: [id: string, heading: string, file: number][]
}

/** The kinds of files besides the manifest; of texts the records say which. */
export const fileKinds = ['words', 'spellings', 'records', 'texts'] as const
export type FileKind = (typeof fileKinds)[number]

/** Path of a file of the index, relative to the manifest. */
export function filePath({ folder }: Pick<Manifest, 'folder'>, kind: FileKind, number: number): string {
  return `${folder}/${kind}-${number}.txt`
}

/**
 * Reads the first file.
 * @throws Error where it is of another version
 */
export function readManifest(text: string): Manifest {
  const manifest: Manifest = JSON.parse(text)
  if (manifest.version !== formatVersion)
    throw new Error(`search index of version ${manifest.version}, not ${formatVersion}`)
  return manifest
}

/** Which file holds a key: the last one that begins at or before it. */
export function fileOf<T extends string | number>(starts: readonly T[], key: T): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = starts[middle]
    if (start !== undefined && start <= key) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** How the text of a section is called in its file. */
export function textKey(page: number, section: number): string {
  return `${page.toString(36)}.${section.toString(36)}`
}
