/** One page as one side sees it; addresses are decoded and root-relative. */
export interface ParityPage {
  /** Relative to the content folder; empty for a page that no file declares. */
  file: string
  url: string
  kind: string
  title: string
  linkTitle: string
  weight: number
  /** RFC 3339; undefined for none. */
  date: string | undefined
  lastmod: string | undefined
  /** Address of the section it belongs to; empty for the home page. */
  parent: string
  /** Addresses in the order in which the page lists them. */
  children: string[]
  headings: ParityHeading[]
  /** In minutes; undefined where a side does not know it. */
  readingTime: number | undefined
}

/** A heading of an article, in reading order. */
export interface ParityHeading {
  level: number
  id: string
  text: string
}

/** An entry of a menu with everything that places it. */
export interface ParityMenuEntry {
  menu: string
  /** Names from the root of the menu to the entry. */
  trail: string[]
  /** Empty for an entry that leads nowhere. */
  url: string
}

/** A content tree as one side, Hugo or Fingerpost, reads it. */
export interface ParityModel {
  pages: ParityPage[]
  /** Old address to the address where it leads. */
  aliases: ReadonlyMap<string, string>
  /** Depth first, in menu order. */
  menus: ParityMenuEntry[]
}

/** What can differ; each class has a score of its own. */
export const itemClasses = [
  'published',
  'url',
  'kind',
  'title',
  'linkTitle',
  'weight',
  'date',
  'lastmod',
  'parent',
  'alias',
  'order',
  'menu',
  'heading',
  'term',
  'readingTime',
] as const

/** The name of a class of items. */
export type ItemClass = (typeof itemClasses)[number]

/** One item on which the two sides do not agree. */
export interface Difference {
  itemClass: ItemClass
  /** A file of the content folder, or an address where no file stands behind the item. */
  file: string
  /** What to look for in the file to find the line: a field, or the text of a heading. */
  subject: { field: string } | { heading: string; id: string } | undefined
  hugo: string
  fingerpost: string
}
