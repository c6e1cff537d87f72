import type { SearchDocument } from './documents.ts'
import { hashText } from './hash-text.ts'
import { openNumbers, writeNumbers } from './numbers.ts'
import { writePage } from './page-file.ts'
import { lengthCount } from './weigh.ts'

/** What the files of a page are like. */
export interface PageShape {
  /** In how many files its texts stand. */
  parts: number
  /** Whether it has no text. */
  isBare: boolean
}

/** What an index knows of a page, besides its words and its texts. */
export interface IndexedPage extends PageShape {
  /** By which the document is known: the same only where its words and its texts are the same. */
  key: string
  /** A hash of its texts. */
  hash: string
  /** How many words each of its fields has. */
  lengths: number[]
}

/** Neighbouring pages, whose files have a hash in common. */
export interface PageGroup {
  /** By which its documents are known. */
  key: string
  /** A hash of the texts of all. */
  hash: string
  /** Of each page, as `shapesOf` reads them. */
  shapes: string
  /** What else is known of each, which few builds need of few groups. */
  pages: string
}

/** By what some documents are known. Of those that have a key of their texts, the texts are not read. */
export function keyOfDocuments(documents: readonly SearchDocument[]): string {
  const origins = documents.map((document) => {
    const { href, title, trail, description, tags, keywords } = document
    return [href, title, trail, description, tags, keywords, document.textKey ?? document.sections]
  })
  return hashText(JSON.stringify(origins))
}

/** What is known of a new page, and the texts of its files. */
export function indexPage(
  document: SearchDocument,
  lengths: number[],
): { page: IndexedPage; texts: string[] } {
  const texts = writePage(document)
  const page = {
    key: keyOfDocuments([document]),
    hash: hashText(JSON.stringify(texts)),
    parts: texts.length,
    isBare: document.sections.every(({ text }) => text === ''),
    lengths,
  }
  return { page, texts }
}

/** Makes a group of pages. */
export function groupOf(key: string, pages: readonly IndexedPage[]): PageGroup {
  return {
    key,
    hash: hashText(pages.map(({ hash }) => hash).join()),
    shapes: writeNumbers(pages.map(({ parts, isBare }) => parts * 2 + (isBare ? 1 : 0))),
    pages: pages.map(({ key, hash, lengths }) => `${key} ${hash} ${writeNumbers(lengths)}`).join(','),
  }
}

/** The shapes of a group's pages. */
export function shapesOf({ shapes }: PageGroup): PageShape[] {
  const next = openNumbers(shapes)
  const read: PageShape[] = []
  for (let shape = next(); shape > 0; shape = next())
    read.push({ parts: shape >> 1, isBare: shape % 2 === 1 })
  return read
}

/** All that is known of a group's pages. */
export function pagesOf(group: PageGroup): IndexedPage[] {
  const shapes = shapesOf(group)
  return group.pages.split(',').map((page, place) => {
    const [key = '', hash = '', lengths = ''] = page.split(' ')
    const next = openNumbers(lengths)
    const shape = shapes[place] ?? { parts: 0, isBare: false }
    return { key, hash, ...shape, lengths: Array.from({ length: lengthCount }, next) }
  })
}
