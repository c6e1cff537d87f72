import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { offsetIn } from '../shortcodes/draft.ts'
import { lastUpTo, lineStarts, pointAt } from '../shortcodes/lines.ts'
import type { PipelineOptions } from './pipeline.ts'

/**
 * Gives every node the line and column at which its writer finds it: shortcodes have moved the
 * text by then. Offsets stay, for the source is looked up by them.
 */
export function remarkPlaces({ expansion, documents, body }: PipelineOptions) {
  return (tree: Root) => {
    if (documents.length === 0 && expansion.document.text === body) return
    const lines = lineStarts(body)
    const page = { base: 0, document: expansion.document }
    const all = [page, ...documents]
    visit(tree, (node) => {
      const attributes = 'attributes' in node ? node.attributes : []
      for (const { position } of [node, ...attributes])
        if (position?.start.offset !== undefined)
          Object.assign(position.start, placeOf(position.start.offset))
    })

    function placeOf(offset: number) {
      const { base, document } = all[lastUpTo(all, offset, ({ base }) => base)] ?? page
      return pointAt(offsetIn(document, offset - base), lines)
    }
  }
}
