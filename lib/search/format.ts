import { Charset, Encoder, Index } from 'flexsearch'

/** A change of the format or of the encoder makes older indexes unreadable: count it up. */
export const formatVersion = 1

/** A page as search knows it. */
export interface SearchPage {
  title: string
  /** With base path, encoded. */
  href: string
  /** Titles of the categories above it. */
  trail: string[]
  description: string
  tags: string[]
}

/** A piece of a page that a result can lead to: its top (`id` empty) or a heading. */
export interface SearchSection {
  /** Index into the pages. */
  page: number
  id: string
  heading: string
  text: string
}

/** Fields that are searched, in the order of what a match in them says. */
export const fields = ['title', 'heading', 'text'] as const
export type Field = (typeof fields)[number]

/** The whole index as it is written and read. */
export interface SearchData {
  version: number
  pages: SearchPage[]
  sections: SearchSection[]
  /** FlexSearch's own export of each field. Ids are indexes into the sections. */
  fields: Record<Field, [key: string, data: string][]>
}

/** Index and query go through this one, so that they cannot disagree on what a word is. */
export function createFieldIndex(): Index {
  return new Index({ tokenize: 'forward', encoder: new Encoder(Charset.Normalize) })
}
