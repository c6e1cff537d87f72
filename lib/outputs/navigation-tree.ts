import { nodeHref } from '../content/links.ts'
import type { NavigationNode, OutputFormat, Site } from '../types.ts'

/** An entry of the tree as the browser reads it: title, address, children. */
export type NavigationEntry = [title: string, href: string, children?: NavigationEntry[]]

/** Where the tree stands on the site, without the base path. */
export const navigationTreePath = '/navigation.json'

/**
 * The whole navigation tree in one file: a page carries only its own branch, whatever the number
 * of articles, and a reader who opens another branch loads the rest.
 */
export const navigationTree: OutputFormat = {
  name: 'navigation-tree',
  render: ({ site }) => [
    { path: navigationTreePath.slice(1), content: JSON.stringify(entriesOf(site.navigation, site)) },
  ],
}

function entriesOf(nodes: readonly NavigationNode[], site: Site): NavigationEntry[] {
  return nodes.map((node) => {
    const { title, children } = node
    const href = nodeHref(node, site)
    return children.length > 0 ? [title, href, entriesOf(children, site)] : [title, href]
  })
}
