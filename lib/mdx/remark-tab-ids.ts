import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { slugOf } from '../content/slug.ts'
import type { PipelineOptions } from './pipeline.ts'
import { stringAttributes } from './string-attributes.ts'

/**
 * Gives every tab an id of its label, each once on the page, so that it can be linked to.
 *
 * Before: `<Tab label="Node.js">`
 * After: `<Tab label="Node.js" id="tab-node-js">`
 */
export function remarkTabIds({ collected }: PipelineOptions) {
  return (tree: Root) => {
    const taken = new Map<string, number>()
    visit(tree, 'mdxJsxFlowElement', (node) => {
      if (node.name !== 'Tabs' && node.name !== 'CodeGroup') return
      const tabs = node.children.filter((child) => child.type === 'mdxJsxFlowElement' && child.name === 'Tab')
      for (const [index, tab] of tabs.entries()) {
        if (tab.type !== 'mdxJsxFlowElement') continue
        const { label = String(index + 1) } = stringAttributes(tab)
        const base = `tab-${slugOf(label) || index + 1}`
        const count = taken.get(base) ?? 0
        taken.set(base, count + 1)
        const id = count === 0 ? base : `${base}-${count}`
        tab.attributes.push({ type: 'mdxJsxAttribute', name: 'id', value: id })
        collected.anchors.push(id)
      }
    })
  }
}
