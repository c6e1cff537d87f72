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
      const { line = 1, column = 1 } = node.position?.start ?? {}
      for (const target of sourcesOf(node))
        collected.images.push({ target, line, column, wordsBefore: words })
      for (const child of 'children' in node ? node.children : []) walk(child)
    }
  }
}

/** The addresses of the pictures that a node shows, as the component gets them. */
function sourcesOf(node: Nodes): string[] {
  if (node.type === 'element') {
    const { src } = node.properties
    return tags.has(node.tagName) && typeof src === 'string' ? [src] : []
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
  if (!tags.has(node.name ?? '')) return []
  return ['src', 'dark'].flatMap((name) => {
    const source = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name)
    return typeof source?.value === 'string' ? [source.value] : []
  })
}
