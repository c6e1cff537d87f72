import type { Root } from 'hast'
import { SKIP, visitParents } from 'unist-util-visit-parents'

/**
 * React escapes the text of every element, but the text of scripts and styles is no HTML: those
 * that raw HTML holds are handed to a component that leaves it alone. A title, which browsers do not
 * show in an article, would become the page's, since React moves it into the head: it goes.
 *
 * Before: `<script>a < b</script>`
 * After: `<RawText name="script" text="a < b" />`
 */
export function rehypeRawText() {
  return (tree: Root) => {
    visitParents(tree, 'element', (node, ancestors) => {
      const parent = ancestors.at(-1)
      const index = parent?.children.indexOf(node) ?? -1
      if (!parent || index < 0) return
      const isOfDrawing = ancestors.some((each) => each.type === 'element' && each.tagName === 'svg')
      if (node.tagName === 'title' && !isOfDrawing) {
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      if (node.tagName !== 'script' && node.tagName !== 'style') return
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
