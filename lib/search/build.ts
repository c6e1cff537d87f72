import { createHash } from 'node:crypto'
import type { SearchDocument } from './documents.ts'
import {
  type FileKind,
  fileKinds,
  filePath,
  formatVersion,
  type Manifest,
  type PageRecord,
  textKey,
} from './format.ts'
import { writeLine } from './postings.ts'
import { weighWords } from './weigh.ts'

/** Characters of a file, about: compressed a third. */
const fileLength = { words: 5_000, spellings: 8_000, records: 1_500, texts: 4_000 }

/** What the correction of a spelling may be: a word of letters. */
const isSpelling = (word: string) => /^\p{L}{4,24}$/u.test(word)

/**
 * Builds the index of all documents.
 * @param base what all addresses begin with
 * @param synonyms groups of words and phrases that mean the same
 * @returns files by path, relative to the manifest, and the manifest
 */
export function buildIndex(
  documents: readonly SearchDocument[],
  base: string,
  synonyms: string[][] = [],
): { manifest: Manifest; files: Map<string, string> } {
  const sorted = documents.toSorted((one, other) => (one.href < other.href ? -1 : 1))
  const index = [...weighWords(sorted)].sort(([one], [other]) => (one < other ? -1 : 1))
  const words = cut(
    index.map(([word, postings]) => ({ key: word, line: writeLine(word, postings) })),
    fileLength.words,
  )
  const spellings = cut(
    index.flatMap(([word, postings]) =>
      isSpelling(word) ? [{ key: word, line: `${word}\t${postings.length.toString(36)}` }] : [],
    ),
    fileLength.spellings,
    (one, other) => firstLetter(one) === firstLetter(other),
  )
  const texts = cut(
    sorted.flatMap(({ sections }, page) =>
      sections.map(({ text }, section) => ({
        key: textKey(page, section),
        line: `${textKey(page, section)}\t${text.replace(/\s+/g, ' ')}`,
      })),
    ),
    fileLength.texts,
  )
  const records = cut(
    sorted.map((document, page) => ({
      key: page,
      line: JSON.stringify(recordOf(document, (section) => texts.fileOf.get(textKey(page, section)) ?? 0)),
    })),
    fileLength.records,
  )
  const contents: Record<FileKind, string[]> = {
    words: words.files,
    spellings: spellings.files,
    records: records.files,
    texts: texts.files,
  }
  const manifest: Manifest = {
    version: formatVersion,
    folder: createHash('sha256').update(JSON.stringify(contents)).digest('hex').slice(0, 12),
    base,
    titles: sorted.map(({ title }) => title),
    hrefs: sorted.map(({ href }) => href.slice(base.length)),
    words: words.starts,
    spellings: spellings.starts,
    records: records.starts,
    ...boostsOf(sorted),
    ...(synonyms.length > 0 && { synonyms }),
    bare: sorted.flatMap(({ sections }, page) => (sections.some(({ text }) => text !== '') ? [] : [page])),
  }
  const files = new Map<string, string>()
  for (const kind of fileKinds)
    contents[kind].forEach((text, number) => void files.set(filePath(manifest, kind, number), text))
  return { manifest, files }
}

function boostsOf(documents: readonly SearchDocument[]): Pick<Manifest, 'boosts'> {
  const boosts = documents.flatMap(({ boost }, page): [number, number][] =>
    boost === 1 ? [] : [[page, boost]],
  )
  return boosts.length > 0 ? { boosts } : {}
}

function firstLetter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0)
}

function recordOf(
  { trail, description, tags, sections }: SearchDocument,
  fileOf: (section: number) => number,
): PageRecord {
  return {
    trail,
    description,
    tags,
    sections: sections.map(({ id, heading }, section) => [id, heading, fileOf(section)]),
  }
}

/** Cuts lines into files of about a length, never between two that belong together. */
function cut<T>(
  lines: readonly { key: T; line: string }[],
  length: number,
  together: (one: T, other: T) => boolean = () => false,
): { starts: T[]; files: string[]; fileOf: Map<T, number> } {
  const starts: T[] = []
  const fileOf = new Map<T, number>()
  const files: string[][] = []
  let size = 0
  let before: T | undefined
  for (const { key, line } of lines) {
    const goesOn = before !== undefined && together(before, key)
    if (files.length === 0 || (!goesOn && size + line.length / 2 > length)) {
      starts.push(key)
      files.push([])
      size = 0
    }
    files.at(-1)?.push(line)
    fileOf.set(key, files.length - 1)
    size += line.length + 1
    before = key
  }
  return { starts, files: files.map((each) => each.join('\n')), fileOf }
}
