import type { Nodes, Root } from 'hast'
import type {} from 'mdast-util-mdx-jsx'
import type { PipelineOptions } from './pipeline.ts'

/** Tags that show a picture; `Image` is what becomes of an `<img>` in `.mdx`. */
const tags = new Set(['img', 'Image', 'Figure'])

/**
 * Lists the pictures that an article shows, so that the build knows which to measure and to resize,
 * and how far down each of them stands. Pictures whose address an expression computes are unknown.
 */
export function rehypeImages({ collected }: PipelineOptions) {
  return (tree: Root) => {
    let words = 0
    walk(tree)

    function walk(node: Nodes) {
      if (node.type === 'text') words += node.value.match(/\S+/g)?.length ?? 0
      const target = sourceOf(node)
      const { line = 1, column = 1 } = node.position?.start ?? {}
      if (target) collected.images.push({ target, line, column, wordsBefore: words })
      for (const child of 'children' in node ? node.children : []) walk(child)
    }
  }
}

/** The address of the picture that a node shows, as the component gets it. */
function sourceOf(node: Nodes): string | undefined {
  if (node.type === 'element') {
    const { src } = node.properties
    return tags.has(node.tagName) && typeof src === 'string' ? src : undefined
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined
  if (!tags.has(node.name ?? '')) return undefined
  const source = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'src')
  return typeof source?.value === 'string' ? source.value : undefined
}
