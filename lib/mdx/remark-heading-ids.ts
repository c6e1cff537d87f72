import type { Heading, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { type Expansion, plainText } from '../shortcodes/expansion.ts'
import { createHeadingIds } from './heading-id.ts'
import type { PipelineOptions } from './pipeline.ts'
import { wordsOfHeading } from './shown-words.ts'

/**
 * Gives every heading its id and lists the headings. A document within the article has ids of
 * its own, and its headings are not the page's.
 * @see https://gohugo.io/content-management/shortcodes/ which headings the contents have
 *
 * Before: `## What's new?`
 * After: `<h2 id="whats-new">What's new?</h2>`
 */
export function remarkHeadingIds({ collected, expansion }: PipelineOptions) {
  return (tree: Root, file: VFile) => {
    const idsOf = new Map<number, (source: string) => string>()
    visit(tree, 'heading', (node) => {
      const document = node.data?.document ?? 0
      const idOf = idsOf.get(document) ?? createHeadingIds()
      idsOf.set(document, idOf)
      const own = node.data?.hProperties?.['id']
      const id = typeof own === 'string' ? own : idOf(withoutTokens(sourceOf(node, String(file)), expansion))
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } }
      const text = wordsOfHeading(node)
      if (document === 0) collected.headings.push({ depth: node.depth, id, text })
      else collected.anchors.push(id)
    })
  }
}

/** Hugo puts the name of a placeholder of its own into the id; what the call shows serves readers better. */
function withoutTokens(source: string, { inserts }: Expansion): string {
  const text = plainText(source, inserts)
  return text === source ? source : text.trim()
}

/** The heading's source without its marks. */
function sourceOf(node: Heading, source: string): string {
  const start = node.children[0]?.position?.start.offset
  const end = node.children.at(-1)?.position?.end.offset
  return start === undefined || end === undefined ? textOf(node) : source.slice(start, end)
}
