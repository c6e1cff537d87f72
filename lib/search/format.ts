import { searchFilesFolder } from './paths.ts'

/** A change of the format or of the encoder makes older indexes unreadable: count it up. */
export const formatVersion = 4

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
  /** Without `base`. */
  hrefs: string[]
  /** The page above each, or -1. */
  parents: number[]
  /** The first word of each file of postings, in order. */
  words: string[]
  /** The first word of each file of spellings, in order; words of one first letter stand in one file. */
  spellings: string[]
  /** What pages are called where they stand above others, if it is not their title. */
  names: [page: number, name: string][]
  /** Pages without a text of their own. */
  bare: number[]
  /** Pages of the top-level categories. */
  categories: number[]
  /** Pages of the terms of `tags`; their members stand in the file of tags, in the same order. */
  tags: number[]
  /** Pages whose score is multiplied, and by what. */
  boosts: [page: number, factor: number][]
  /** Words and phrases that mean the same, as the site's owner has them. */
  synonyms: string[][]
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
 * Writes the first file. An address stands there by what it adds to that of the page above it, or as
 * nothing where that is the title: of all files this one alone grows with the site, and addresses
 * were half of it.
 */
export function writeManifest(manifest: Manifest): string {
  const { titles, hrefs, parents } = manifest
  const short = hrefs.map((href, page) => {
    const above = parentHref(page, parents, hrefs)
    if (above === undefined || !href.startsWith(above)) return href
    const rest = href.slice(above.length)
    return rest === segmentOf(titles[page] ?? '') ? '' : rest
  })
  return JSON.stringify({ ...manifest, hrefs: short, bare: writePages(manifest.bare) })
}

/**
 * Reads the first file.
 * @throws Error where it is none, or of another version
 */
export function readManifest(text: string): Manifest {
  const written: Omit<Manifest, 'bare'> & { bare: string } = JSON.parse(text)
  if (written.version !== formatVersion)
    throw new Error(`search index of version ${written.version}, not ${formatVersion}`)
  const hrefs: string[] = []
  written.hrefs.forEach((short, page) => {
    const above = parentHref(page, written.parents, hrefs)
    const isWhole = above === undefined || short.startsWith('/')
    hrefs.push(isWhole ? short : above + (short || segmentOf(written.titles[page] ?? '')))
  })
  return { ...written, hrefs, bare: readPages(written.bare) }
}

/** Address of the page above, where it comes before, as that of a folder does. */
function parentHref(page: number, parents: readonly number[], hrefs: readonly string[]): string | undefined {
  const above = parents[page] ?? -1
  return above < page ? hrefs[above] : undefined
}

/** What a title mostly is called in an address: `Lost updates?` is `lost-updates/`. */
function segmentOf(title: string): string {
  return `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}/`
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
