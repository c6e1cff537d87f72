import type { Nodes, Root } from 'mdast'
import { CONTINUE, visit } from 'unist-util-visit'
import type { PipelineOptions } from './pipeline.ts'

/**
 * Drops the raw HTML of an article, unless the site allows it; what a template of the site's
 * owner gave stays.
 * @see https://gohugo.io/configuration/markup/#rendererunsafe
 */
export function remarkRawHtml({ unsafe }: PipelineOptions) {
  return (tree: Root) => {
    if (unsafe) return
    visit(tree, (node) => {
      if (!('children' in node)) return CONTINUE
      const children: Nodes[] = node.children
      Object.assign(node, { children: children.filter(isKept) })
      return CONTINUE
    })
  }
}

/** The divider of a summary is read later, and shows nothing. */
function isKept(node: Nodes): boolean {
  return (
    node.type !== 'html' || node.data?.isTrusted === true || /^<!--\s*more\s*-->$/.test(node.value.trim())
  )
}
