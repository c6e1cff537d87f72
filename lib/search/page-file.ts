import type { SearchDocument } from './documents.ts'

/** What is shown of a page besides its title. */
export interface PageRecord {
  /** Titles of the categories above it. */
  trail: string[]
  description: string
  tags: string[]
  sections: [id: string, heading: string][]
  /** The first section of each further part of its texts, in order. */
  parts: number[]
}

/** Characters of a part, about: compressed a third. Few articles are longer. */
const partLength = 9_000

/**
 * Writes a page as the parts of its file: the record as the first line of the first one, then a line
 * for each section, or piece of a long one: its number in base 36, a tab, its text.
 */
export function writePage({ trail, description, tags, sections }: SearchDocument): string[] {
  const parts: string[][] = [[]]
  const starts: number[] = []
  let size = 0
  sections.forEach(({ text }, section) => {
    for (const piece of piecesOf(inOneLine(text))) {
      if (size > 0 && size + piece.length > partLength) {
        parts.push([])
        starts.push(section)
        size = 0
      }
      parts.at(-1)?.push(`${section.toString(36)}\t${piece}`)
      size += piece.length
    }
  })
  const record: PageRecord = {
    trail,
    description,
    tags,
    sections: sections.map(({ id, heading }) => [id, heading]),
    parts: starts,
  }
  return parts.map((lines, part) => [...(part === 0 ? [JSON.stringify(record)] : []), ...lines].join('\n'))
}

/** A text whose white space is single spaces, none of them at its ends. */
export function inOneLine(text: string): string {
  // Single spaces, which most are, are not replaced by themselves.
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim()
}

/** A text cut at spaces into pieces that fit into a part; nothing of an empty one. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > partLength) {
    const space = rest.lastIndexOf(' ', partLength)
    const end = space > 0 ? space : partLength
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return rest === '' ? pieces : [...pieces, rest]
}

/** Reads the record of the first part; nothing where the file is none of ours, as a host may answer with a page of its own. */
export function readRecord(text: string): PageRecord | undefined {
  if (!text.startsWith('{')) return undefined
  const record: PageRecord = JSON.parse(text.split('\n', 1)[0] ?? '')
  return record
}

/** Adds the texts of a part by section; to a section in pieces the next piece. */
export function readTexts(text: string, texts: Map<number, string>): void {
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t')
    const section = Number.parseInt(line.slice(0, tab), 36)
    if (tab <= 0 || line.startsWith('{')) continue
    const before = texts.get(section)
    const piece = line.slice(tab + 1)
    texts.set(section, before === undefined ? piece : `${before} ${piece}`)
  }
}
