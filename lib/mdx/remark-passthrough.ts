import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type {} from 'remark-parse'
import type { Processor } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import type { Passthrough } from '../types.ts'
import { passthroughFromMarkdown, passthroughSyntax } from './passthrough-syntax.ts'

declare module 'mdast' {
  interface Data {
    /** A formula that stood between marks of Hugo's passthrough. */
    isPassthrough?: boolean
  }
}

/**
 * Leaves what stands between marks as it is, and takes it for a formula, which is what themes of Hugo do with it.
 * A block parts the paragraph that it stands in.
 *
 * Before: `Text \[x\] and \(y\)`
 * After: paragraph, `math`, paragraph with `inlineMath`
 * @see https://gohugo.io/configuration/markup/#passthrough
 */
export function remarkPassthrough(this: Processor, marks: Passthrough) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), passthroughSyntax(marks)]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), passthroughFromMarkdown]
  return (tree: Root) => {
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const isParted = paragraph.children.some((child) => child.type === 'passthrough' && child.isBlock)
      if (!isParted || !parent || index === undefined) return
      const parts = partsOf(paragraph)
      const siblings: RootContent[] = parent.children
      siblings.splice(index, 1, ...parts)
      return [SKIP, index + parts.length]
    })
    visit(tree, 'passthrough', ({ value, ...node }, index, parent) => {
      if (!parent || index === undefined) return
      const siblings: RootContent[] = parent.children
      siblings[index] = { ...node, type: 'inlineMath', value, data: { isPassthrough: true } }
    })
  }
}

function partsOf({ children, position }: Paragraph): RootContent[] {
  const parts: RootContent[] = []
  let text: PhrasingContent[] = []
  const end = () => {
    const isBlank = text.every((child) => child.type === 'text' && child.value.trim() === '')
    if (!isBlank) parts.push({ type: 'paragraph', children: text, ...(position && { position }) })
    text = []
  }
  for (const child of children) {
    if (child.type !== 'passthrough' || !child.isBlock) {
      text.push(child)
      continue
    }
    end()
    const { value, isBlock: _, ...node } = child
    parts.push({ ...node, type: 'math', value, meta: null, data: { isPassthrough: true } })
  }
  end()
  return parts
}
