import type { Heading, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { createHeadingIds } from './heading-id.ts'
import type { PipelineOptions } from './pipeline.ts'

/**
 * Gives every heading its id and lists the headings.
 *
 * Before: `## What's new?`
 * After: `<h2 id="whats-new">What's new?</h2>`
 */
export function remarkHeadingIds({ collected }: PipelineOptions) {
  return (tree: Root, file: VFile) => {
    const idOf = createHeadingIds()
    visit(tree, 'heading', (node) => {
      const own = node.data?.hProperties?.['id']
      const id = typeof own === 'string' ? own : idOf(sourceOf(node, String(file)))
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } }
      collected.headings.push({ depth: node.depth, id, text: textOf(node, { includeHtml: false }) })
    })
  }
}

/** The heading's source without its marks. */
function sourceOf(node: Heading, source: string): string {
  const start = node.children[0]?.position?.start.offset
  const end = node.children.at(-1)?.position?.end.offset
  return start === undefined || end === undefined ? textOf(node) : source.slice(start, end)
}
