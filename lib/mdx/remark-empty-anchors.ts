import type { Nodes, PhrasingContent, Root } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'

const opening = /^<a\s+(?:id|name)=(?:"([^"<>&\s]+)"|'([^'<>&\s]+)')\s*>$/i

/**
 * Keeps `<a id="…"></a>` in `.md`, though other raw HTML is dropped: it shows nothing and runs
 * nothing, and old links may lead to it. One that stands alone gets no paragraph.
 *
 * Before: `<a id="old"></a>`, as HTML
 * After: the same, as an element
 */
export function remarkEmptyAnchors() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (!('children' in node)) return
      const children: Nodes[] = node.children
      Object.assign(node, { children: withAnchors(children) })
    })
    visit(tree, 'paragraph', (node, index, parent) => {
      if (!parent || index === undefined || !node.children.every(isAnchorOrSpace)) return
      const alone = node.children.flatMap((child): MdxJsxFlowElement[] =>
        child.type === 'mdxJsxTextElement' ? [{ ...child, type: 'mdxJsxFlowElement', children: [] }] : [],
      )
      if (alone.length > 0) parent.children.splice(index, 1, ...alone)
    })
  }
}

function withAnchors(children: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = []
  for (const [index, node] of children.entries()) {
    const next = children[index + 1]
    const match = node.type === 'html' && isClosing(next) ? opening.exec(node.value) : null
    const [, double, single] = match ?? []
    const id = double ?? single
    const isEndOfAnchor = isClosing(node) && result.at(-1)?.type === 'mdxJsxTextElement'
    if (id !== undefined && node.position && next?.position) {
      const attribute: MdxJsxAttribute = { type: 'mdxJsxAttribute', name: 'id', value: id }
      const position = { start: node.position.start, end: next.position.end }
      result.push({ type: 'mdxJsxTextElement', name: 'a', attributes: [attribute], children: [], position })
    } else if (!isEndOfAnchor) {
      result.push(node)
    }
  }
  return result
}

function isClosing(node: Nodes | undefined): boolean {
  return node?.type === 'html' && /^<\/a\s*>$/i.test(node.value)
}

function isAnchorOrSpace(node: PhrasingContent): boolean {
  return (
    (node.type === 'text' && node.value.trim() === '') ||
    (node.type === 'mdxJsxTextElement' && node.name === 'a' && node.children.length === 0)
  )
}
