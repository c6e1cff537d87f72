import { linkTitle, trailTo } from '../content/navigation.ts'
import { encodePermalink } from '../content/url.ts'
import type { Page, Publication, Site, TextSection } from '../types.ts'

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

/** A page and its sections of plain text. */
export interface SearchDocument extends SearchPage {
  /** Words for which the writer wants it found. */
  keywords: string[]
  /** What its score is multiplied by. */
  boost: number
  sections: TextSection[]
}

/** Everything that search can find, as it reads it. */
export function collectDocuments(publication: Publication): SearchDocument[] {
  return searchedPages(publication).map((page) => documentOf(page, publication))
}

/**
 * The pages that are written, and the lists of terms that have some, without those that their
 * front matter leaves out.
 */
export function searchedPages({ site }: Publication): Page[] {
  return site.pages.filter((page) => !page.search.exclude && (page.listed || page.path !== ''))
}

/** A page with its sections; one that no file declares has a single empty one. */
export function documentOf(page: Page, { site, articles }: Publication): SearchDocument {
  return {
    title: page.title || page.permalink,
    href: site.config.basePath + encodePermalink(page.permalink),
    trail: trailOf(page, site),
    description: page.description,
    tags: page.tags,
    keywords: [...new Set([...page.keywords, ...page.search.keywords])],
    boost: page.search.boost,
    sections: articles.get(page.permalink)?.sections ?? [{ id: '', heading: '', text: '' }],
  }
}

function trailOf({ permalink, parent }: Page, site: Site): string[] {
  const trail = trailTo(permalink, site.navigation).slice(0, -1)
  if (trail.length > 0) return trail.map((node) => node.title)
  const section = site.byPermalink.get(parent)
  return section && section.kind !== 'home' ? [linkTitle(section)] : []
}
