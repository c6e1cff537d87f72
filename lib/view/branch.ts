import type { NavigationNode, Site } from '../types.ts'
import { entriesAround } from './entries-around.ts'
import { nodeLink, siteHref } from './links.ts'
import { openEntries } from './open-entries.ts'

/** A list of the navigation tree, as far as a page carries it. */
export interface BranchView {
  entries: EntryView[]
  /** Where the entries are listed that the page does not carry, and how many there are in all. */
  rest?: { href: string; count: number }
}

/** An entry of such a list. */
export interface EntryView {
  title: string
  /** Empty for an entry that leads nowhere; it folds what is below it. */
  href: string
  isCurrent: boolean
  isOpen: boolean
  hasChildren: boolean
  /** What is below it, where the page carries that. */
  children?: BranchView
}

/** Of each site the entries as most pages carry them: neither open nor the page itself. */
const closedEntries = new WeakMap<Site['navigation'], Map<NavigationNode, EntryView>>()

function closedEntriesOf({ navigation }: Site): Map<NavigationNode, EntryView> {
  const known = closedEntries.get(navigation) ?? new Map<NavigationNode, EntryView>()
  closedEntries.set(navigation, known)
  return known
}

/**
 * What of the navigation tree a page carries: its ancestors, their siblings and its children. Of a long
 * list only the entries around the page are there.
 * @param permalink of the page; none on pages that are no part of the content, such as the 404 page
 */
export function branchOf(permalink: string | undefined, site: Site): BranchView {
  const closed = closedEntriesOf(site)
  const open = permalink === undefined ? new Set<NavigationNode>() : openEntries(permalink, site.navigation)
  const branch = (nodes: readonly NavigationNode[], href: string): BranchView => {
    const shown = href === '' ? nodes : entriesAround(nodes, (node) => open.has(node))
    return {
      entries: shown.map(entry),
      ...(shown.length < nodes.length && { rest: { href, count: nodes.length } }),
    }
  }
  const entry = (node: NavigationNode): EntryView => {
    const isOpen = open.has(node)
    const known = isOpen ? undefined : closed.get(node)
    if (known) return known
    const made = entryAnew(node, isOpen)
    if (!isOpen) closed.set(node, made)
    return made
  }
  const entryAnew = (node: NavigationNode, isOpen: boolean): EntryView => {
    const link = nodeLink(node, site)
    const isCarried = link.href === '' || (isOpen && node.children.length > 0)
    return {
      ...link,
      isCurrent: permalink !== undefined && node.permalink === permalink,
      isOpen,
      hasChildren: node.children.length > 0,
      ...(isCarried && { children: branch(node.children, link.href) }),
    }
  }
  return branch(site.navigation, siteHref('/', site))
}
