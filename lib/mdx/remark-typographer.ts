import type { Nodes, Root, Text } from 'mdast'
import type {} from 'remark-parse'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { guillemetSyntax } from './guillemet-syntax.ts'
import { setSigns } from './typographic-signs.ts'

/** Blocks whose text is read as one run; a quotation may go from one cell of a table to the next, as in Hugo. */
const runs = new Set(['paragraph', 'heading', 'table', 'defListTerm', 'defListDescription'])

/**
 * Goldmark's typographer, which is on in Hugo: curly quotes, dashes, ellipses and guillemets, everywhere but in
 * code, in addresses, and where a writer has escaped the signs.
 *
 * Before: `"It's" -- a test...`
 * After: `“It’s” – a test…`
 * @see https://gohugo.io/configuration/markup/#typographer
 */
export function remarkTypographer(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), guillemetSyntax]
  return (tree: Root) => {
    visit(tree, (node) => {
      if (!runs.has(node.type)) return
      const pieces = piecesOf(node)
      const set = setSigns(pieces.map(({ value, text }) => ({ value, isSet: text !== undefined })))
      pieces.forEach(({ text }, index) => {
        if (text) text.value = set[index] ?? text.value
      })
    })
  }
}

interface Piece {
  /** What neighbours see of it. */
  value: string
  /** Undefined for what stands in the run but is not set: marks, code, HTML, what is escaped. */
  text?: Text
}

function piecesOf(node: Nodes): Piece[] {
  switch (node.type) {
    case 'text':
      return [node.data?.isLiteral ? { value: literal(node.value) } : { value: node.value, text: node }]
    case 'inlineCode':
      return [{ value: '`' }]
    case 'html':
      return [{ value: node.value }]
    case 'break':
      return [{ value: ' ' }]
    case 'tableCell':
      return [{ value: ' ' }, ...node.children.flatMap(piecesOf), { value: ' ' }]
    case 'link':
      return isOwnAddress(node) ? [{ value: 'x' }] : ofMarks(node.children)
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'linkReference':
      return ofMarks(node.children)
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    case 'inlineMath':
      return [{ value: '*' }]
  }
  return 'children' in node
    ? node.children.flatMap((child: Nodes) => (runs.has(child.type) ? [] : piecesOf(child)))
    : []
}

/** A sign that means itself is no other sign's like: `\""` are two, not a pair. */
const literal = (value: string) => (/^[\p{P}\p{S}]/u.test(value) ? '\\' : value)

/** Marks of Markdown are punctuation to the signs beside them. */
function ofMarks(children: readonly Nodes[]): Piece[] {
  return [{ value: '*' }, ...children.flatMap(piecesOf), { value: '*' }]
}

/** Whether a link shows where it leads to, as a bare address does. */
function isOwnAddress({ url, children }: Extract<Nodes, { type: 'link' }>): boolean {
  const [only] = children
  if (children.length !== 1 || only?.type !== 'text') return false
  return ['', 'mailto:', 'http://', 'https://'].some((start) => url === start + only.value)
}
