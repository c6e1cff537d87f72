import type { SiteConfig } from '../config.ts'
import type { NavigationNode, Page, Problem } from '../types.ts'
import { buildMenu } from './menu.ts'
import { compareByDefaultOrder } from './order.ts'

/**
 * The category navigation tree: from folders and weights, or from the menu that the
 * configuration names. Pages of taxonomies and the home page do not stand in it.
 * @param config `navigation` is `folders`, or the name of a menu
 */
export function buildNavigation(
  { navigation, menus }: Pick<SiteConfig, 'navigation' | 'menus'>,
  pages: readonly Page[],
): { tree: NavigationNode[]; problems: Problem[] } {
  if (navigation !== 'folders') return buildMenu(navigation, sortPages(pages), menus)
  const byParent = new Map<string, Page[]>()
  for (const page of pages) {
    if (!isInLists(page)) continue
    byParent.set(page.parent, [...(byParent.get(page.parent) ?? []), page])
  }
  return { tree: childrenOf('/', byParent), problems: [] }
}

function childrenOf(parent: string, byParent: ReadonlyMap<string, Page[]>): NavigationNode[] {
  return sortPages(byParent.get(parent) ?? []).map((page) => ({
    title: linkTitle(page),
    permalink: page.permalink,
    weight: page.weight,
    children: childrenOf(page.permalink, byParent),
  }))
}

/** Pages in Hugo's default order. */
export function sortPages(pages: readonly Page[]): Page[] {
  return pages
    .map((page) => ({
      page,
      weight: page.weight,
      date: page.date,
      title: page.linktitle || page.title,
      path: page.path || page.permalink,
    }))
    .sort(compareByDefaultOrder)
    .map(({ page }) => page)
}

/** The pages of a section, in order: what its cards show. */
export function childPages(permalink: string, pages: readonly Page[]): Page[] {
  return sortPages(pages.filter((page) => page.parent === permalink && isInLists(page)))
}

function isInLists({ listed, unlisted, kind }: Page): boolean {
  return listed && !unlisted && (kind === 'section' || kind === 'page')
}

/** What a page is called in navigation, cards and breadcrumbs. */
export function linkTitle(page: Page): string {
  return page.linktitle || page.title || page.permalink
}

/** Every entry of the tree that has an address, in reading order. */
export function flatten(tree: readonly NavigationNode[]): NavigationNode[] {
  return tree.flatMap((node) => [...(node.permalink === '' ? [] : [node]), ...flatten(node.children)])
}

/** The entries from the root of the tree to the page, or an empty list where it does not stand in it. */
export function trailTo(permalink: string, tree: readonly NavigationNode[]): NavigationNode[] {
  for (const node of tree) {
    if (node.permalink === permalink) return [node]
    const below = trailTo(permalink, node.children)
    if (below.length > 0) return [node, ...below]
  }
  return []
}

/** The pages before and after one in reading order. */
export function neighboursOf(permalink: string, tree: readonly NavigationNode[]) {
  const order = flatten(tree)
  const index = order.findIndex((node) => node.permalink === permalink)
  return index < 0 ? {} : { previous: order[index - 1], next: order[index + 1] }
}
