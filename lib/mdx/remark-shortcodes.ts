import type { Root, RootContent } from 'mdast'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Body } from '../shortcodes/expansion.ts'
import { faultProblem } from './fault-problem.ts'
import type { PipelineOptions } from './pipeline.ts'
import { placeInserts } from './place-inserts.ts'

declare module 'mdast' {
  interface HeadingData {
    /** The document that the heading stands in, if that is not the page's own. */
    document?: number
  }
}

/**
 * Replaces the tokens of shortcodes by what they stand for. What a call encloses is read as a
 * document of its own. The file then holds the texts of all documents one after the other, and
 * offsets count in it, so that every node still finds its source.
 *
 * Before: a paragraph of one token
 * After: `<Callout type="note">…</Callout>`
 */
export function remarkShortcodes(this: Processor<Root>, options: PipelineOptions) {
  const { expansion, documents, collected } = options
  return (tree: Root, file: VFile) => {
    if (expansion.inserts.length === 0) return
    const definitions = String(file).match(/^ {0,3}\[[^\]\n]+\]:.*$/gm) ?? []
    // Links of one document may be defined in another, as in Hugo where both are one text.
    const known = definitions.length > 0 ? `\n\n${definitions.join('\n\n')}` : ''
    const read = ({ document, isOfPage }: Body): RootContent[] => {
      let root: Root
      try {
        root = this.parse(document.text + known)
      } catch (fault) {
        collected.problems.push(faultProblem(fault, options, document))
        return []
      }
      const base = String(file).length + 1
      const number = documents.push({ base, document })
      file.value = `${String(file)}\n${document.text}`
      root.children = root.children.filter(
        (node) => (node.position?.start.offset ?? 0) < document.text.length,
      )
      visit(root, (node) => {
        if (node.position?.start.offset !== undefined) node.position.start.offset += base
        if (node.position?.end.offset !== undefined) node.position.end.offset += base
        if (node.type === 'heading' && !isOfPage) node.data = { ...node.data, document: number }
      })
      placeInserts(root, expansion.inserts, read)
      return root.children
    }
    placeInserts(tree, expansion.inserts, read)
  }
}
