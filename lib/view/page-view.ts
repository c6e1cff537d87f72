import { childPages, neighboursOf } from '../content/navigation.ts'
import { relatedPages } from '../content/related.ts'
import type { CompiledArticle, Heading, Page, PageKind, Problem, Site } from '../types.ts'
import { type MetaView, metaOf, type TermsView, termsViewOf } from './article-end.ts'
import { type BranchView, branchOf } from './branch.ts'
import { type CardView, cardOf, crossLinks } from './cards.ts'
import { contentsOf } from './contents.ts'
import { type HeadView, headOf, headOfAid } from './head-view.ts'
import { type HomeView, homeViewOf, type SignpostView, signpostOf } from './home-view.ts'
import { type LinkView, nodeLink, pageLink, siteHref } from './links.ts'
import { breadcrumbList, trailOf } from './trail.ts'

/** What every page has. */
export interface FrameView {
  kind: PageKind | 'search' | 'not-found'
  head: HeadView
  branch: BranchView
}

/** What a page of the content shows besides its text. */
export interface ContentView extends FrameView {
  kind: PageKind
  /** The file of its article; empty where none declares it. */
  path: string
  title: string
  description: string
  trail: LinkView[]
  /** The trail for search engines, as JSON. */
  breadcrumbs: string
  /** Whether it stands without the sidebar. */
  isLanding: boolean
  contents: Heading[]
  terms: TermsView[]
  meta: MetaView
  related: LinkView[]
  previous?: LinkView
  next?: LinkView
  crossLinks: ReturnType<typeof crossLinks>
  /** The pages that it lists: of a section or a term. */
  cards: CardView[]
  /** The terms that it lists: of a taxonomy. */
  termList: (LinkView & { count: number })[]
  signpost: SignpostView
  home?: HomeView
  /** What is wrong with its article; shown in development. */
  problems: Problem[]
}

/** A page beside the content. */
export interface AidView extends FrameView {
  kind: 'search' | 'not-found'
  /** All categories that have an address. */
  categories: LinkView[]
  signpost: SignpostView
}

export type PageView = ContentView | AidView

const mostRelated = 5

/**
 * Everything that the HTML of a page is made from but its article's own code and what all pages share:
 * plain data, so that two pages with the same view are the same page.
 * @param article its compiled form, where a file declares it
 * @param problems what is to be shown of what is wrong with it
 */
export function pageViewOf(
  page: Page,
  article: Pick<CompiledArticle, 'headings' | 'words'> | undefined,
  site: Site,
  problems: Problem[] = [],
): ContentView {
  const { kind, permalink, path, description } = page
  const isHome = kind === 'home'
  const trail = isHome ? [] : trailOf(page, site)
  const { previous, next } = neighboursOf(permalink, site.navigation)
  const isArticle = kind === 'page'
  /** Whether it has a place in the reading order. */
  const isRead = isArticle || kind === 'section'
  return {
    kind,
    path,
    head: headOf(page, site),
    branch: branchOf(permalink, site),
    title: page.title || (isHome ? site.config.title : permalink),
    description: description || (isHome ? site.config.description : ''),
    trail,
    breadcrumbs: isHome ? '' : breadcrumbList(page, trail, site),
    isLanding: kind === 'section' && page.landingpage,
    contents: isArticle ? contentsOf(article?.headings ?? [], page, site) : [],
    terms: isArticle ? termsViewOf(page, site) : [],
    meta: isArticle ? metaOf(page, site, article?.words) : kind === 'section' ? metaOf(page, site) : {},
    related: isArticle ? relatedPages(page, site, mostRelated).map((each) => pageLink(each, site)) : [],
    ...(isRead && previous && { previous: nodeLink(previous, site) }),
    ...(isRead && next && { next: nodeLink(next, site) }),
    crossLinks: kind === 'section' ? crossLinks(page, site) : [],
    cards: listedPages(page, site).map((each) => cardOf(each, site)),
    termList: kind === 'taxonomy' ? termListOf(page, site) : [],
    signpost: isHome ? signpostOf(site) : [],
    ...(isHome && { home: homeViewOf(site) }),
    problems,
  }
}

/** The page of search, or the one for addresses at which nothing is. */
export function aidViewOf(kind: AidView['kind'], site: Site): AidView {
  return {
    kind,
    head: headOfAid(kind === 'search' ? 'Search' : 'Page not found', site),
    branch: branchOf(undefined, site),
    categories: site.navigation.map((node) => nodeLink(node, site)).filter(({ href }) => href !== ''),
    signpost: signpostOf(site),
  }
}

/** The pages of a section or a term, in order: what its cards show. */
export function listedPages(page: Page, site: Site): Page[] {
  if (page.kind === 'section') return page.hidepageslist ? [] : childPages(page.permalink, site.pages)
  if (page.kind !== 'term') return []
  const term = site.terms.find((each) => each.permalink === page.permalink)
  return (term?.pages ?? []).flatMap((permalink) => site.byPermalink.get(permalink) ?? [])
}

function termListOf(page: Page, site: Site): ContentView['termList'] {
  return site.terms
    .filter((term) => site.byPermalink.get(term.permalink)?.parent === page.permalink)
    .map(({ name, permalink, pages }) => ({
      title: name,
      href: siteHref(permalink, site),
      count: pages.length,
    }))
}
