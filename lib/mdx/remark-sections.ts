import type { Html, Nodes, Root } from 'mdast'
import type { PipelineOptions } from './pipeline.ts'
import { wordsOfElement, wordsOfHeading, wordsOfHtml } from './shown-words.ts'

/** Nodes after which a space belongs, so that words of neighbours do not run together. */
const blocks = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'code',
  'blockquote',
  'break',
  'mdxJsxFlowElement',
])

/**
 * Cuts the article into its sections of plain text, one for each heading, for search. Must run
 * after the heading ids are known.
 */
export function remarkSections({ collected, unsafe }: PipelineOptions) {
  return (tree: Root) => {
    let section = { id: '', heading: '', text: '' }
    collected.sections.push(section)
    walk(tree)
    for (const each of collected.sections) each.text = each.text.replace(/\s+/g, ' ').trim()

    function htmlText(node: Html): string {
      return unsafe || node.data?.isTrusted ? wordsOfHtml(node) : ''
    }

    function walk(node: Nodes) {
      if (node.type === 'heading') {
        const id = String(node.data?.hProperties?.['id'] ?? '')
        section = { id, heading: wordsOfHeading(node), text: '' }
        collected.sections.push(section)
      } else {
        section.text += node.type === 'html' ? htmlText(node) : ownText(node)
        for (const child of 'children' in node ? node.children : []) walk(child)
        if (blocks.has(node.type)) section.text += ' '
      }
    }
  }
}

/** Text of a node itself: of text, code, images' descriptions and the titles of components. */
function ownText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'code' || node.type === 'inlineCode') return node.value
  if (node.type === 'image') return node.alt ?? ''
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return ''
  return wordsOfElement(node)
}
