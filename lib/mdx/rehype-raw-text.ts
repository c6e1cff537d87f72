import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * React escapes the text of every element, but the text of scripts and styles is no HTML: those
 * that raw HTML holds are handed to a component that leaves it alone.
 *
 * Before: `<script>a < b</script>`
 * After: `<RawText name="script" text="a < b" />`
 */
export function rehypeRawText() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if ((node.tagName !== 'script' && node.tagName !== 'style') || !parent || index === undefined) return
      const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
      const attributes = Object.entries(node.properties).flatMap(([name, value]) =>
        value == null || value === false ? [] : [[name, String(value)]],
      )
      const properties = {
        name: node.tagName,
        text,
        attributes: JSON.stringify(Object.fromEntries(attributes)),
      }
      parent.children[index] = {
        type: 'mdxJsxFlowElement',
        name: 'RawText',
        attributes: Object.entries(properties).map(([name, value]) => ({
          type: 'mdxJsxAttribute',
          name,
          value,
        })),
        children: [],
      }
    })
  }
}
