import { orderOf } from './page-groups.ts'
import { searchFilesFolder } from './paths.ts'
import { textHash } from './text-hash.ts'

/** A change of the format or of the encoder makes older indexes unreadable: count it up. */
export const formatVersion = 5

/**
 * Letters of a hash in the name of a file. They need not tell all files of a site from each other, since what
 * else is in the name does: only a file from its own former states.
 */
export const hashLength = 4

/**
 * The first file: every title and address, and in which file what else is. The names of all other files have a
 * hash of what is in them, so that a browser may keep them for good, and an edit changes the names of few.
 */
export interface Manifest {
  version: number
  /** Before every address. */
  base: string
  /** Of every page, in the order of their addresses; a page is its place in this order. */
  titles: string[]
  /** Without `base`. */
  hrefs: string[]
  /** The page above each, or -1. */
  parents: number[]
  /** Where the words of each file of postings begin, in order. */
  words: string[]
  /** Where those of each file of spellings begin; words of one first letter stand in one file. */
  spellings: string[]
  /** The hash of each file, and of each group of pages. */
  hashes: Record<FileKind, string[]>
  /** The first page of each group of pages, whose files have their hash in common: one for each page would weigh too much. */
  groups: number[]
  /** The same only where each page has the same number: what numbers pages in one order is never taken for one of another. */
  numbering: number
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
export type FileKind = 'words' | 'spellings' | 'pages' | 'tags'

/**
 * Path of a file of the index, without the base path.
 * @param part of a long page, from 0
 */
export function filePath(manifest: NamedFiles, kind: FileKind, number: number, part = 0): string {
  const { words, spellings, hashes, groups, hrefs, numbering } = manifest
  if (kind === 'words') return `${nameOf(kind, `${numbering} ${words[number]}`, hashes.words[number])}.txt`
  if (kind === 'spellings') return `${nameOf(kind, `${spellings[number]}`, hashes.spellings[number])}.txt`
  if (kind === 'tags') return `${nameOf(kind, `${numbering}`, hashes.tags[number])}.txt`
  const group = lastUpTo(groups, number)
  const start = groups[group] ?? 0
  const folder = nameOf(kind, `${hrefs[start]}`, hashes.pages[group])
  return `${folder}/${number - start}${part > 0 ? `.${part}` : ''}.txt`
}

/** @param what it is besides its kind: the same as long as it may be another state of the same file */
function nameOf(kind: FileKind, what: string, hash = ''): string {
  return `${searchFilesFolder}/${kind}-${textHash(what).toString(36)}-${hash}`
}

/** What of a manifest says how files are called. */
type NamedFiles = Pick<Manifest, 'words' | 'spellings' | 'hashes' | 'groups' | 'hrefs' | 'numbering'>

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
  const { groups, numbering, ...rest } = manifest
  const written: WrittenManifest = {
    ...rest,
    hrefs: short,
    bare: writePages(manifest.bare),
    hashes: {
      words: manifest.hashes.words.join(''),
      spellings: manifest.hashes.spellings.join(''),
      pages: manifest.hashes.pages.join(''),
      tags: manifest.hashes.tags.join(''),
    },
  }
  return JSON.stringify(written)
}

/** As it is written, `hrefs` short. What follows from addresses is not. */
type WrittenManifest = Omit<Manifest, 'bare' | 'hashes' | 'groups' | 'numbering'> & {
  bare: string
  hashes: Record<FileKind, string>
}

/**
 * Reads the first file.
 * @throws Error where it is none, or of another version
 */
export function readManifest(text: string): Manifest {
  const written: WrittenManifest = JSON.parse(text)
  if (written.version !== formatVersion)
    throw new Error(`search index of version ${written.version}, not ${formatVersion}`)
  const hrefs: string[] = []
  written.hrefs.forEach((short, page) => {
    const above = parentHref(page, written.parents, hrefs)
    const isWhole = above === undefined || short.startsWith('/')
    hrefs.push(isWhole ? short : above + (short || segmentOf(written.titles[page] ?? '')))
  })
  const { words, spellings, pages, tags } = written.hashes
  return {
    ...written,
    hrefs,
    bare: readPages(written.bare),
    hashes: {
      words: hashesIn(words),
      spellings: hashesIn(spellings),
      pages: hashesIn(pages),
      tags: hashesIn(tags),
    },
    ...orderOf(hrefs),
  }
}

function hashesIn(text: string): string[] {
  return Array.from({ length: text.length / hashLength }, (_, place) =>
    text.slice(place * hashLength, (place + 1) * hashLength),
  )
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
  return lastUpTo(starts, word)
}

/** The place of the last entry of an ascending list that is not behind a value; the first where none is. */
function lastUpTo<T extends string | number>(list: readonly T[], value: T): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const each = list[middle]
    if (each !== undefined && each <= value) low = middle + 1
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
