import type { SearchDocument, SearchTag } from './documents.ts'
import { type FileKind, fileKinds, filePath, formatVersion, type Manifest, writePages } from './format.ts'
import { hashOfFiles } from './hash-files.ts'
import { countWords, type Keeping } from './kept-words.ts'
import { writePage } from './page-file.ts'
import { type WeighedWords, weighWords } from './weigh.ts'
import { writeLine } from './write-line.ts'

/** Characters of a file, about: compressed a third. */
const fileLength = { words: 3_000, spellings: 8_000 }

/**
 * Whether a word may be the correction of another: it has letters only, and stands in a heading or in
 * enough pages. Of a large site the words of one page are mostly names and slips, and half of all.
 */
function isSpelling(word: string, term: number, weighed: WeighedWords, pageCount: number): boolean {
  if (!/^\p{L}{4,24}$/u.test(word)) return false
  const fewest = Math.floor(Math.log10(pageCount)) - 1
  return weighed.isInHeading(term) || weighed.pageCountOf(term) >= fewest
}

/** What an index is made of. */
export interface IndexSource {
  documents: readonly SearchDocument[]
  tags: readonly SearchTag[]
  /** What all addresses begin with. */
  base: string
  /** Words and phrases that mean the same. */
  synonyms: string[][]
  /** Where words are kept that need not be counted again. */
  keeping?: Keeping | undefined
}

/**
 * Builds the index of all documents.
 * @returns files by path, without the base path, and the manifest
 */
export function buildIndex({ documents, tags, base, synonyms, keeping }: IndexSource): {
  manifest: Manifest
  files: Map<string, string>
} {
  const sorted = documents.toSorted((one, other) => (one.href < other.href ? -1 : 1))
  const pageOf = new Map(sorted.map(({ href }, page) => [href, page]))
  const { lines, spelt } = writeWords(sorted, keeping)
  const words = cut(lines, fileLength.words)
  const spellings = cut(spelt, fileLength.spellings, (one, other) => firstLetter(one) === firstLetter(other))
  const known = tags.filter(({ href }) => pageOf.has(href))
  const contents: Record<FileKind, string[][]> = {
    words: words.files.map((file) => [file]),
    spellings: spellings.files.map((file) => [file]),
    pages: sorted.map(writePage),
    tags: [[known.map(({ pages }) => writePages(numbersOf(pages))).join('\n')]],
  }
  const manifest: Manifest = {
    version: formatVersion,
    folder: hashOfFiles(contents),
    base,
    titles: sorted.map(({ title }) => title),
    hrefs: sorted.map(({ href }) => href.slice(base.length)),
    parents: sorted.map(({ parent }) => pageOf.get(parent) ?? -1),
    words: words.starts,
    spellings: spellings.starts,
    names: sorted.flatMap(({ title, linkTitle, kind }, page): Manifest['names'] =>
      linkTitle !== title && kind !== 'page' ? [[page, linkTitle]] : [],
    ),
    bare: pagesWhere(({ sections }) => sections.every(({ text }) => text === '')),
    categories: pagesWhere(({ kind, parent }) => kind === 'section' && parent === ''),
    tags: known.flatMap(({ href }) => pageOf.get(href) ?? []),
    boosts: sorted.flatMap(({ boost }, page): Manifest['boosts'] => (boost === 1 ? [] : [[page, boost]])),
    synonyms,
  }
  const files = new Map<string, string>()
  for (const kind of fileKinds)
    for (const [number, parts] of contents[kind].entries())
      for (const [part, text] of parts.entries()) files.set(filePath(manifest, kind, number, part), text)
  return { manifest, files }

  function pagesWhere(test: (document: SearchDocument) => boolean): number[] {
    return sorted.flatMap((document, page) => (test(document) ? [page] : []))
  }

  function numbersOf(hrefs: readonly string[]): number[] {
    return hrefs.flatMap((href) => pageOf.get(href) ?? []).sort((one, other) => one - other)
  }
}

/** The line of every word in order, and of those that are spellings. */
function writeWords(
  documents: readonly SearchDocument[],
  keeping: Keeping | undefined,
): Record<'lines' | 'spelt', Line[]> {
  const { counted, dictionary } = countWords(documents, keeping)
  const { terms, numbers } = dictionary
  const weighed = weighWords(counted, terms.length)
  const lines: Line[] = []
  const spelt: Line[] = []
  for (const word of terms.toSorted()) {
    const term = numbers.get(word) ?? -1
    const pageCount = weighed.pageCountOf(term)
    // A kept dictionary has words that no document has any more.
    if (pageCount === 0) continue
    lines.push({ word, line: writeLine(word, weighed.postingsOf(term)) })
    if (isSpelling(word, term, weighed, documents.length))
      spelt.push({ word, line: `${word}\t${pageCount.toString(36)}` })
  }
  return { lines, spelt }
}

function firstLetter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0)
}

interface Line {
  word: string
  line: string
}

/** Cuts lines into files of about a length, never between two that belong together. */
function cut(
  lines: readonly Line[],
  length: number,
  together: (one: string, other: string) => boolean = () => false,
): { starts: string[]; files: string[] } {
  const starts: string[] = []
  const files: string[][] = []
  let size = 0
  let before: string | undefined
  for (const { word, line } of lines) {
    const goesOn = before !== undefined && together(before, word)
    if (files.length === 0 || (!goesOn && size + line.length / 2 > length)) {
      starts.push(word)
      files.push([])
      size = 0
    }
    files.at(-1)?.push(line)
    size += line.length + 1
    before = word
  }
  return { starts, files: files.map((each) => each.join('\n')) }
}
