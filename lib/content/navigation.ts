import type { SiteConfig } from '../config.ts'
import type { NavigationNode, Page, Problem } from '../types.ts'
import { buildMenu } from './menu.ts'
import { inDefaultOrder } from './order.ts'

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
  return { tree: nodesBelow('/', pages), problems: [] }
}

function nodesBelow(parent: string, pages: readonly Page[]): NavigationNode[] {
  return childPages(parent, pages).map((page) => ({
    title: linkTitle(page),
    permalink: page.permalink,
    weight: page.weight,
    children: nodesBelow(page.permalink, pages),
  }))
}

/** Pages in Hugo's default order. */
export function sortPages(pages: readonly Page[]): Page[] {
  return inDefaultOrder(pages, ({ weight, date, linktitle, title, path, permalink }) => ({
    weight,
    date,
    title: linktitle || title,
    path: path || permalink,
  }))
}

/** Of each list of pages those that lists have, by their parent: every section asks for its own. */
const families = new WeakMap<readonly Page[], ReadonlyMap<string, Page[]>>()

/**
 * The pages of a section, in order: what its cards show.
 * @param pages of the whole site; looked through once, however many sections ask
 */
export function childPages(permalink: string, pages: readonly Page[]): Page[] {
  const family = families.get(pages) ?? familyOf(pages)
  families.set(pages, family)
  return sortPages(family.get(permalink) ?? [])
}

function familyOf(pages: readonly Page[]): ReadonlyMap<string, Page[]> {
  const byParent = new Map<string, Page[]>()
  for (const page of pages.filter(isInLists)) {
    const siblings = byParent.get(page.parent)
    if (siblings) siblings.push(page)
    else byParent.set(page.parent, [page])
  }
  return byParent
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
  return trailsOf(tree).flatMap((trail) => trail.at(-1) ?? [])
}

/** The way to every entry that has an address, in reading order. */
function trailsOf(
  tree: readonly NavigationNode[],
  above: readonly NavigationNode[] = [],
): (readonly NavigationNode[])[] {
  return tree.flatMap((node) => {
    const trail = [...above, node]
    const below = trailsOf(node.children, trail)
    return node.permalink === '' ? below : [trail, ...below]
  })
}

/** Where the entries of a tree stand: the ways to them in reading order, and the place of each address. */
interface Atlas {
  trails: readonly (readonly NavigationNode[])[]
  places: ReadonlyMap<string, number>
}

/** Each tree is walked once, however many pages ask. */
const atlases = new WeakMap<readonly NavigationNode[], Atlas>()

function atlasOf(tree: readonly NavigationNode[]): Atlas {
  const known = atlases.get(tree)
  if (known) return known
  const trails = trailsOf(tree)
  const places = new Map<string, number>()
  for (const [place, trail] of trails.entries()) {
    const permalink = trail.at(-1)?.permalink ?? ''
    // Two entries of a menu may lead to one page; it stands at the first.
    if (!places.has(permalink)) places.set(permalink, place)
  }
  const atlas = { trails, places }
  atlases.set(tree, atlas)
  return atlas
}

/** The entries from the root of the tree to the page, or an empty list where it does not stand in it. */
export function trailTo(permalink: string, tree: readonly NavigationNode[]): NavigationNode[] {
  const { trails, places } = atlasOf(tree)
  return [...(trails[places.get(permalink) ?? -1] ?? [])]
}

/** The pages before and after one in reading order. */
export function neighboursOf(permalink: string, tree: readonly NavigationNode[]) {
  const { trails, places } = atlasOf(tree)
  const place = places.get(permalink)
  if (place === undefined) return {}
  return { previous: trails[place - 1]?.at(-1), next: trails[place + 1]?.at(-1) }
}
