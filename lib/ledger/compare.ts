import type { CompiledArticle, Page, Publication, Redirect } from '../types.ts'
import type { Ledger, LedgerPage } from './format.ts'
import { landingFinder } from './landing.ts'

/** Addresses that lead nowhere any more, all of one article: they are lost together. */
export interface LostArticle {
  file: string
  title: string
  /** The page itself first, then its old addresses. */
  pages: LedgerPage[]
}

/** Ids that a page had, and that the page at its address, or the one to which that leads, has not. */
export interface LostAnchors {
  page: LedgerPage
  ids: string[]
  target: Page
  /** Set where the address leads on. */
  redirect: Redirect | undefined
}

/** An address at which another article stands than before. */
export interface TakenAddress {
  page: LedgerPage
  owner: Page
  /** The article that had it, where it is now. */
  former: Page
  /** Ids that the page had and that the other article has not. */
  ids: string[]
}

export interface Losses {
  articles: LostArticle[]
  anchors: LostAnchors[]
  taken: TakenAddress[]
}

/** Finds what a ledger names and the site no longer has. */
export function compareLedger(ledger: Ledger, { site, articles }: Publication): Losses {
  const land = landingFinder(site)
  const formerOwner = ownerFinder(ledger, site.pages)
  const lost: LedgerPage[] = []
  const losses: Losses = { articles: [], anchors: [], taken: [] }
  for (const page of ledger.values()) {
    const landing = land(page.permalink)
    if (landing.kind === 'nothing') lost.push(page)
    if (landing.kind !== 'page') continue
    const { page: target, redirect } = landing
    // What the page itself has lost is said of the page, not of each address that leads to it.
    const own = redirect && ledger.get(target.permalink)
    const ids = [...page.anchors.keys()].filter(
      (id) => !own?.anchors.has(id) && !hasAnchor(articles.get(target.permalink), id),
    )
    const former = redirect ? undefined : formerOwner(page, target)
    if (former) losses.taken.push({ page, owner: target, former, ids })
    else if (ids.length > 0) losses.anchors.push({ page, ids, target, redirect })
  }
  losses.articles = groupByArticle(lost)
  return losses
}

/** Nobody can know the ids of a page that no file declares: it has no text of its own. */
function hasAnchor(article: CompiledArticle | undefined, id: string): boolean {
  return (
    id === 'top' ||
    article?.anchors.includes(id) === true ||
    article?.headings.some((heading) => heading.id === id) === true
  )
}

/**
 * Finds the article that had an address, where it lives elsewhere now. It is known by its file; and
 * where that is at the address still, by a title that only one article has, then and now: the texts
 * of two files may have been exchanged.
 */
function ownerFinder(ledger: Ledger, pages: readonly Page[]) {
  const byFile = new Map(pages.filter(({ path }) => path !== '').map((page) => [page.path, page]))
  const titles = countTitles(pages)
  const oldTitles = countTitles([...ledger.values()])
  return ({ permalink, file, title }: LedgerPage, owner: Page): Page | undefined => {
    if (file === '' || owner.path === '') return undefined
    if (owner.path !== file) return byFile.get(file)
    if (owner.title === title || titles.get(title) !== 1 || oldTitles.get(title) !== 1) return undefined
    const namesake = pages.find((page) => page.title === title)
    return namesake && namesake.path !== '' && namesake.permalink !== permalink ? namesake : undefined
  }
}

function countTitles(pages: readonly { title: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { title } of pages) if (title !== '') counts.set(title, (counts.get(title) ?? 0) + 1)
  return counts
}

function groupByArticle(lost: readonly LedgerPage[]): LostArticle[] {
  const groups = new Map<string, LedgerPage[]>()
  for (const page of lost) {
    const name = page.file || page.permalink
    const known = groups.get(name)
    if (known) known.push(page)
    else groups.set(name, [page])
  }
  return [...groups.values()].map((pages) => {
    const [first, ...rest] = pages.toSorted((a, b) => Number(a.title === '') - Number(b.title === ''))
    return { file: first?.file ?? '', title: first?.title ?? '', pages: first ? [first, ...rest] : [] }
  })
}
