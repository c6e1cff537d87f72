import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Gives the footnotes of a document names of its own: another document of the page may have notes of the same
 * labels, and all notes stand at the end of the page.
 * @param number of the document on the page
 */
export function keepFootnotes(root: Root, number: number): void {
  const own = new Set<string>()
  visit(root, 'footnoteDefinition', ({ identifier }) => void own.add(identifier))
  if (own.size === 0) return
  visit(root, (node) => {
    if (node.type !== 'footnoteDefinition' && node.type !== 'footnoteReference') return
    // What it does not define is a note of the page.
    if (!own.has(node.identifier)) return
    node.label = `${node.label ?? node.identifier}--${number}`
    node.identifier = `${node.identifier}--${number}`
  })
}
