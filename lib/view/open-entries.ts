import type { NavigationNode } from '../types.ts'

type Tree = readonly NavigationNode[]

/** Of each address, the entries that have it and those above them. */
const known = new WeakMap<Tree, ReadonlyMap<string, ReadonlySet<NavigationNode>>>()

const none: ReadonlySet<NavigationNode> = new Set()

/**
 * The entries of the navigation tree that are a page or hold it. A menu may name a page more than once.
 * The tree is gone through once, however many pages ask.
 */
export function openEntries(permalink: string, tree: Tree): ReadonlySet<NavigationNode> {
  const entries = known.get(tree) ?? indexOf(tree)
  known.set(tree, entries)
  return entries.get(permalink) ?? none
}

function indexOf(tree: Tree): ReadonlyMap<string, ReadonlySet<NavigationNode>> {
  const index = new Map<string, Set<NavigationNode>>()
  const visit = (nodes: Tree, above: readonly NavigationNode[]) => {
    for (const node of nodes) {
      const trail = [...above, node]
      if (node.permalink !== '')
        index.set(node.permalink, new Set([...(index.get(node.permalink) ?? []), ...trail]))
      visit(node.children, trail)
    }
  }
  visit(tree, [])
  return index
}
