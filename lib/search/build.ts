import type { SearchDocument, SearchTag } from './documents.ts'
import { filePath, formatVersion, type Manifest, writePages } from './format.ts'
import { hashText, nameOfHash } from './hash-text.ts'
import { indexWords } from './index-words.ts'
import { shapesOf } from './indexed-pages.ts'
import { type Keeping, keepIndex, readKeptIndex } from './kept-index.ts'
import type { LineFile } from './line-files.ts'
import { writePage } from './page-file.ts'
import { orderOf } from './page-groups.ts'

/** What an index is made of. */
export interface IndexSource {
  documents: readonly SearchDocument[]
  tags: readonly SearchTag[]
  /** What all addresses begin with. */
  base: string
  /** Words and phrases that mean the same. */
  synonyms: string[][]
  /** Where the index waits for the next build, which then costs what has changed. */
  keeping?: Keeping | undefined
}

/** A file of an index. Its text is made when it is asked for, since few are published anew. */
export interface IndexFile {
  /** By which the text is known from one build to the next. */
  key: string
  text(): string
}

/** An index: its first file, and all others by their paths, without the base path. */
export interface Index {
  manifest: Manifest
  files: Map<string, IndexFile>
}

/** Builds the index of all documents. */
export function buildIndex({ documents, tags, base, synonyms, keeping }: IndexSource): Index {
  const sorted = documents.toSorted((one, other) => (one.href < other.href ? -1 : 1))
  const pageOf = new Map<string, number>()
  sorted.forEach(({ href }, page) => void pageOf.set(href, page))
  const hrefs = sorted.map(({ href }) => href.slice(base.length))
  const order = orderOf(hrefs)
  const { groups } = order
  const indexed = indexWords(sorted, groups, readKeptIndex(keeping))
  if (keeping && !indexed.isKept) keepIndex(indexed, keeping)
  const { words, spellings, texts } = indexed
  const shapes = indexed.groups.flatMap(shapesOf)
  const known = tags.filter(({ href }) => pageOf.has(href))
  const tagged = known.map((tag) => writePages(numbersOf(tag.pages))).join('\n')
  const hashOfTags = hashText(tagged)
  const manifest: Manifest = {
    version: formatVersion,
    base,
    titles: sorted.map(({ title }) => title),
    hrefs,
    parents: sorted.map(({ parent }) => pageOf.get(parent) ?? -1),
    words: words.map(({ start }) => start),
    spellings: spellings.map(({ start }) => start),
    hashes: {
      words: words.map(({ hash }) => nameOfHash(hash)),
      spellings: spellings.map(({ hash }) => nameOfHash(hash)),
      pages: indexed.groups.map(({ hash }) => nameOfHash(hash)),
      tags: [nameOfHash(hashOfTags)],
    },
    ...order,
    names: pagesWhere(({ title, linkTitle, kind }) => linkTitle !== title && kind !== 'page').map((page) => [
      page,
      sorted[page]?.linkTitle ?? '',
    ]),
    bare: [...shapes.keys()].filter((page) => shapes[page]?.isBare),
    categories: pagesWhere(({ kind, parent }) => kind === 'section' && parent === ''),
    tags: known.flatMap(({ href }) => pageOf.get(href) ?? []),
    boosts: pagesWhere(({ boost }) => boost !== 1).map((page) => [page, sorted[page]?.boost ?? 1]),
    synonyms,
  }
  const files = new Map<string, IndexFile>([
    ...filesOf('words', words),
    ...filesOf('spellings', spellings),
    [filePath(manifest, 'tags', 0), { key: hashOfTags, text: () => tagged }],
  ])
  indexed.groups.forEach(({ hash }, group) => {
    const start = groups[group] ?? 0
    for (let page = start; page < (groups[group + 1] ?? sorted.length); page++)
      for (let part = 0; part < (shapes[page]?.parts ?? 0); part++)
        files.set(filePath(manifest, 'pages', page, part), {
          key: `${hash} ${page - start} ${part}`,
          text: () => textsOf(page)[part] ?? '',
        })
  })
  return { manifest, files }

  function pagesWhere(test: (document: SearchDocument) => boolean): number[] {
    const pages: number[] = []
    sorted.forEach((document, page) => {
      if (test(document)) pages.push(page)
    })
    return pages
  }

  function numbersOf(hrefs: readonly string[]): number[] {
    return hrefs.flatMap((href) => pageOf.get(href) ?? []).sort((one, other) => one - other)
  }

  function filesOf(kind: 'words' | 'spellings', files: readonly LineFile[]): [string, IndexFile][] {
    return files.map(({ hash, bytes }, number) => [
      filePath(manifest, kind, number),
      { key: hash, text: () => bytes.toString() },
    ])
  }

  function textsOf(page: number): string[] {
    const document = sorted[page]
    return texts.get(page) ?? (document ? writePage(document) : [])
  }
}
