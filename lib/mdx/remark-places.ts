import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { offsetIn } from '../shortcodes/draft.ts'
import type { PipelineOptions } from './pipeline.ts'

/**
 * Gives every node the line and column at which its writer finds it: shortcodes have moved the
 * text by then. Offsets stay, for the source is looked up by them.
 */
export function remarkPlaces({ expansion, documents, body }: PipelineOptions) {
  return (tree: Root) => {
    if (documents.length === 0 && expansion.document.text === body) return
    const lines = lineStarts(body)
    visit(tree, (node) => {
      const { start } = node.position ?? {}
      if (start?.offset === undefined) return
      Object.assign(start, placeOf(start.offset))
    })

    function placeOf(offset: number) {
      const { base, document } = documents.findLast((each) => each.base <= offset) ?? {
        base: 0,
        document: expansion.document,
      }
      return pointAt(offsetIn(document, offset - base), lines)
    }
  }
}

/** The offset at which each line of a text begins. */
export function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
}

/** Line and column of an offset, from 1. */
export function pointAt(offset: number, starts: readonly number[]): { line: number; column: number } {
  const line = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  )
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
}
