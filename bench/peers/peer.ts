import type { SearchDocument } from '../../lib/search/documents.ts'

/** Another search engine. */
export interface Peer {
  name: string
  /** Its half in the browser, relative to the bench's folder. */
  script: string
  /**
   * Makes its index.
   * @param packages where the packages are installed
   * @param folder that the index is written into, served as the root
   */
  index(documents: readonly SearchDocument[], packages: string, folder: string): Promise<void>
}

/** Fields of an article, and what a match in each weighs. */
export const fieldWeights = { title: 8, headings: 4, description: 3, tags: 3, text: 1 }

/** A document as engines with fields take it. */
export type PeerDocument = { id: number } & Record<keyof typeof fieldWeights, string>

/** Splits documents into fields; their place is their id. */
export function fieldsOf(documents: readonly SearchDocument[]): PeerDocument[] {
  return documents.map(({ title, sections, description, tags, keywords }, id) => ({
    id,
    title,
    headings: sections.map(({ heading }) => heading).join('\n'),
    description,
    tags: [...tags, ...keywords].join('\n'),
    text: sections.map(({ text }) => text).join('\n'),
  }))
}

/** Results need a title and an address. */
export function linksOf(documents: readonly SearchDocument[]): PeerLink[] {
  return documents.map(({ title, href }) => ({ title, href }))
}

/** What stands for an article in a list of results. */
export interface PeerLink {
  title: string
  href: string
}
