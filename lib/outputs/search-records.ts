import { createHash } from 'node:crypto'
import { collectDocuments, type SearchDocument } from '../search/documents.ts'
import type { Heading, OutputFormat, Publication, Site, TextSection } from '../types.ts'

/**
 * A section of a page for the search engines of others. Names and hierarchy are those of DocSearch;
 * a level that a section does not have is absent, since engines differ in what they make of null.
 * @see https://docsearch.algolia.com/docs/record-extractor
 */
export interface SearchRecord {
  /** Algolia's name for the identifier. */
  objectID: string
  /** Typesense's and Meilisearch's: letters and digits only. The same after each build. */
  id: string
  /** The whole address, with `#anchor`. */
  url: string
  /** With base path, without `#anchor`: one for each page. */
  permalink: string
  anchor: string
  title: string
  heading: string
  /** Category (or site), page, heading of level 2, and the section's own heading below that. */
  hierarchy: { lvl0: string; lvl1: string; lvl2?: string; lvl3?: string }
  /** `content`, or the level of a section without text. */
  type: string
  categories: string[]
  tags: string[]
  keywords: string[]
  description: string
  content: string
  boost: number
  /** Of the record in its page, from 0. */
  position: number
  language: string
}

/**
 * Bytes of a record. Algolia's free plans refuse one of more than 10 KB.
 * @see https://www.algolia.com/doc/guides/scaling/algolia-service-limits
 */
const mostBytes = 9_000
/** Of these for text at the least, whatever the other fields need. */
const leastContent = 1_000

/** One record for each section, where the site asks for them; a long section makes several. */
export const searchRecords: OutputFormat = {
  name: 'search-records',
  texts: 'sections',
  render(publication) {
    const { config } = publication.site
    if (!config.search.records) return []
    const records = collectDocuments(publication).flatMap((document) => recordsOf(document, publication))
    return [{ path: 'search-records.json', content: JSON.stringify(records) }]
  },
}

function recordsOf(document: SearchDocument, publication: Publication): SearchRecord[] {
  const headings = publication.articles.get(document.permalink)?.headings ?? []
  const records = document.sections.flatMap((section) =>
    split({
      ...identify(`${document.permalink}#${section.id}`),
      ...placeOf(document, section, headings, publication.site),
      categories: document.trail,
      tags: document.tags,
      keywords: document.keywords,
      description: document.description,
      content: section.text.replace(/\s+/g, ' ').trim(),
      boost: document.boost,
      position: 0,
      language: publication.site.config.language,
    }),
  )
  return records.map((record, position) => ({ ...record, position }))
}

/** A hash, since permalinks and anchors have letters that engines refuse. */
function identify(name: string): Pick<SearchRecord, 'objectID' | 'id'> {
  const id = createHash('sha256').update(name).digest('hex').slice(0, 24)
  return { objectID: id, id }
}

function placeOf(
  { href, title, trail }: SearchDocument,
  { id, heading, text }: TextSection,
  headings: readonly Heading[],
  { config }: Site,
) {
  const at = headings.findIndex((each) => each.id === id)
  const depth = headings[at]?.depth ?? 0
  const above = headings.slice(0, at + 1).findLast((each) => each.depth <= 2)
  const levels = {
    ...(depth > 0 && above && { lvl2: above.text }),
    ...(depth > 2 && { lvl3: heading }),
  }
  return {
    url: `${config.url}${href}${id === '' ? '' : `#${encodeURIComponent(id)}`}`,
    permalink: href,
    anchor: id,
    title,
    heading,
    hierarchy: { lvl0: trail[0] ?? config.title, lvl1: title, ...levels },
    type: text.trim() !== '' ? 'content' : depth > 2 ? 'lvl3' : depth > 0 ? 'lvl2' : 'lvl1',
  }
}

/** A record as it is, or as several of which each has a part of its text. */
function split(record: SearchRecord): SearchRecord[] {
  const rest = bytesOf({ ...record, content: '' })
  const parts = partsOf(record.content, Math.max(leastContent, mostBytes - rest))
  return parts.map((content, part) => ({
    ...record,
    ...(part > 0 && identify(`${record.id}/${part}`)),
    content,
  }))
}

/** Parts of whole words, as many as fit into each; a word longer than a part is cut. */
function partsOf(text: string, most: number): string[] {
  const longest = Math.floor(most / 8)
  const words = text.match(new RegExp(`\\S{1,${longest}}\\s?`, 'gu')) ?? ['']
  const parts: string[] = []
  let size = most
  for (const word of words) {
    const more = bytesOf(word)
    if (size + more > most) {
      parts.push('')
      size = 0
    }
    parts.push((parts.pop() ?? '') + word)
    size += more
  }
  return parts.map((part) => part.trim())
}

/** In JSON, where quotes and control characters need more than in the text. */
function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
