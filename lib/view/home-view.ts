import type { Freshness } from '../content/freshness.ts'
import { childPages, flatten } from '../content/navigation.ts'
import type { Page, Site } from '../types.ts'
import { type CardView, cardOf, entryOf } from './cards.ts'
import { type LinkView, nodeLink } from './links.ts'

/** A signpost with more arms is not taken in at a glance. */
const mostArms = 6
const mostOfCategory = 6
const mostLatest = 6

/** The first categories, each with the number of pages that stand below it, as a road sign has miles. */
export type SignpostView = (LinkView & { pages: number })[]

/** What the home page shows besides its text. */
export interface HomeView {
  categories: { card: CardView; entries: CardView[] }[]
  /** The articles that changed last. */
  latest: (CardView & { lastmod: string; freshness?: Freshness })[]
}

/** The first categories of the site that have an address. */
export function signpostOf(site: Site): SignpostView {
  return site.navigation
    .map((node) => ({ ...nodeLink(node, site), pages: flatten(node.children).length }))
    .filter(({ href }) => href !== '')
    .slice(0, mostArms)
}

/** What stands in each category, and what changed last. */
export function homeViewOf(site: Site): HomeView {
  return {
    categories: childPages('/', site.pages).map((category) => ({
      card: { ...cardOf(category, site), text: category.description },
      entries: childPages(category.permalink, site.pages)
        .slice(0, mostOfCategory)
        .map((page) => entryOf(page, site)),
    })),
    latest: latestPages(site).map(({ page, lastmod }) => ({ ...entryOf(page, site), lastmod })),
  }
}

function latestPages({ pages }: Site): { page: Page; lastmod: string }[] {
  return pages
    .flatMap((page) =>
      page.kind === 'page' && page.listed && !page.unlisted && page.lastmod
        ? [{ page, lastmod: page.lastmod }]
        : [],
    )
    .sort((a, b) => Date.parse(b.lastmod) - Date.parse(a.lastmod))
    .slice(0, mostLatest)
}
