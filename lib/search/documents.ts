import { linkTitle } from '../content/navigation.ts'
import { encodePermalink } from '../content/url.ts'
import type { NavigationNode, Page, PageKind, Publication, Site, TextSection } from '../types.ts'

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
  permalink: string
  kind: PageKind
  /** What it is called where it stands above others. */
  linkTitle: string
  /** Address of the page above it that search can find, as in `href`; empty where there is none. */
  parent: string
  /** Words for which the writer wants it found. */
  keywords: string[]
  /** What its score is multiplied by. */
  boost: number
  sections: TextSection[]
  /** By what the sections are known where something is: the same only where they are the same. */
  textKey?: string
}

/** A tag and the addresses, as in `href`, of its own page and of those that carry it. */
export interface SearchTag {
  href: string
  pages: string[]
}

/** Lists of pages lead on, so what they list comes before them. */
const listBoost = 0.6

/**
 * Everything that search can find: the pages that are written, and the lists of terms that have some,
 * without those that their front matter leaves out.
 */
export function collectDocuments({ site, articles }: Publication): SearchDocument[] {
  const trails = trailsOf(site.navigation)
  const pages = site.pages.filter((page) => !page.search.exclude && (page.listed || page.path !== ''))
  const found = new Set(pages.map(({ permalink }) => permalink))
  return pages.map((page): SearchDocument => {
    const article = articles.get(page.permalink)
    return {
      kind: page.kind,
      permalink: page.permalink,
      title: page.title || firstHeading(page) || page.permalink,
      linkTitle: linkTitle(page),
      href: hrefOf(page.permalink, site),
      ...placeOf(page),
      description: page.description,
      tags: page.tags,
      keywords: [...new Set([...page.keywords, ...page.search.keywords])],
      boost: page.search.boost * (page.kind === 'term' || page.kind === 'taxonomy' ? listBoost : 1),
      // Of an article that is known by its key they may never be read.
      get sections() {
        return article?.sections ?? [{ id: '', heading: '', text: '' }]
      },
      ...(article && { textKey: article.key }),
    }
  })

  /** Some articles have their title as a heading in the text alone. */
  function firstHeading({ permalink }: Page): string {
    const heading = articles.get(permalink)?.headings[0]
    return heading?.depth === 1 ? heading.text : ''
  }

  function placeOf({ permalink, parent }: Page): Pick<SearchDocument, 'trail' | 'parent'> {
    const trail = trails.get(permalink) ?? []
    const above = trail.findLast((node) => found.has(node.permalink))
    if (trail.length > 0)
      return { trail: trail.map(({ title }) => title), parent: above ? hrefOf(above.permalink, site) : '' }
    const section = site.byPermalink.get(parent)
    if (!section || section.kind === 'home') return { trail: [], parent: '' }
    return { trail: [linkTitle(section)], parent: hrefOf(parent, site) }
  }
}

/** The tags of a site, by which readers may narrow what they find. */
export function collectTags({ site }: Publication): SearchTag[] {
  return site.terms
    .filter(({ taxonomy }) => taxonomy === 'tags')
    .map(({ permalink, pages }) => ({
      href: hrefOf(permalink, site),
      pages: pages.map((page) => hrefOf(page, site)),
    }))
}

function hrefOf(permalink: string, { config }: Site): string {
  return config.basePath + encodePermalink(permalink)
}

/** The entries above each one of the navigation tree; of one that stands there twice, the first. */
function trailsOf(
  nodes: readonly NavigationNode[],
  above: NavigationNode[] = [],
  trails = new Map<string, NavigationNode[]>(),
): Map<string, NavigationNode[]> {
  for (const node of nodes) {
    if (node.permalink !== '' && !trails.has(node.permalink)) trails.set(node.permalink, above)
    trailsOf(node.children, [...above, node], trails)
  }
  return trails
}
