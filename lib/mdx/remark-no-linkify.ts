import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { isBareLink } from './bare-link.ts'
import type {} from './literal-signs.ts'

/**
 * Makes bare addresses text again, for sites that switch Hugo's linkify off.
 *
 * Before: `<a href="https://example.org">https://example.org</a>` of a bare address
 * After: `https://example.org`
 * @see https://gohugo.io/configuration/markup/#linkify
 */
export function remarkNoLinkify() {
  return (tree: Root, file: VFile) => {
    const source = String(file)
    visit(tree, 'link', (node, index, parent) => {
      if (!isBareLink(node, source) || !parent || index === undefined) return
      // An address is to be copied, so the typographer must not set it.
      for (const child of node.children)
        if (child.type === 'text') child.data = { ...child.data, isLiteral: true }
      parent.children.splice(index, 1, ...node.children)
    })
  }
}
