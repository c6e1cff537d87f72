import { createHash } from 'node:crypto'
import { nodeHref } from '../content/links.ts'
import type { NavigationNode, OutputFile, OutputFormat, Site } from '../types.ts'

/** An entry of the tree as the browser reads it: title, address, children. */
export type NavigationEntry = [title: string, href: string, children?: NavigationEntry[]]

const trees = new WeakMap<Site, OutputFile>()

/**
 * The whole navigation tree in one file: a page carries only its own branch, whatever the number
 * of articles, and a reader who opens another branch loads the rest. Its name holds a hash, so that
 * browsers may keep it for good.
 */
export const navigationTree: OutputFormat = {
  name: 'navigation-tree',
  render: ({ site }) => [navigationTreeOf(site)],
}

/** Where the tree stands on the site, without the base path. */
export function navigationTreePath(site: Site): string {
  return `/${navigationTreeOf(site).path}`
}

/** The file itself. Every page names it, so it is made once. */
export function navigationTreeOf(site: Site): OutputFile {
  const known = trees.get(site)
  if (known) return known
  const content = JSON.stringify(entriesOf(site.navigation, site))
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const tree = { path: `_fingerpost/navigation-${hash}.json`, content }
  trees.set(site, tree)
  return tree
}

function entriesOf(nodes: readonly NavigationNode[], site: Site): NavigationEntry[] {
  return nodes.map((node) => {
    const { title, children } = node
    const href = nodeHref(node, site)
    return children.length > 0 ? [title, href, entriesOf(children, site)] : [title, href]
  })
}
