import type { Nodes, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'

/** Blocks whose text is read as one run. */
const runs = new Set(['paragraph', 'heading', 'tableCell', 'defListTerm', 'defListDescription'])

const plain: [pattern: RegExp, sign: string][] = [
  [/---/g, '—'],
  [/--/g, '–'],
  [/\.\.\./g, '…'],
  [/<</g, '«'],
  [/>>/g, '»'],
]

/**
 * Goldmark's typographer, which is on in Hugo: curly quotes, dashes, ellipses and guillemets,
 * everywhere but in code.
 *
 * Before: `"It's" -- a test...`
 * After: `“It’s” – a test…`
 * @see https://gohugo.io/configuration/markup/#typographer
 */
export function remarkTypographer() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (runs.has(node.type)) setRun(piecesOf(node))
    })
  }
}

interface Piece {
  /** What neighbours see of it. */
  value: string
  /** Undefined for what stands in the run but is not set: code, HTML. */
  text?: Text
}

function piecesOf(node: Nodes): Piece[] {
  if (node.type === 'text') return [{ value: node.value, text: node }]
  if (node.type === 'inlineCode') return [{ value: 'x' }]
  if (node.type === 'break') return [{ value: ' ' }]
  return 'children' in node
    ? node.children.flatMap((child: Nodes) => (runs.has(child.type) ? [] : piecesOf(child)))
    : []
}

function setRun(pieces: readonly Piece[]): void {
  pieces.forEach(({ text }, index) => {
    if (!text || !/["'.<>-]/.test(text.value)) return
    const before = pieces[index - 1]?.value.at(-1) ?? ' '
    const after = pieces[index + 1]?.value.at(0) ?? ' '
    text.value = setText(text.value, before, after)
  })
}

/** Sets one text between the characters on its two sides. */
function setText(value: string, before: string, after: string): string {
  const quoted = value.replace(/["']/g, (quote, offset: number) => {
    const left = value[offset - 1] ?? before
    const right = value[offset + 1] ?? after
    const opens = !/\s/.test(right) && (/[\s([{<"'«—–/-]/.test(left) || /[“‘]/.test(left))
    if (quote === '"') return opens ? '“' : '”'
    const isShortened = /^(?:\d\ds|tis|twas|em|til)\b/i.test(value.slice(offset + 1))
    return opens && !isShortened ? '‘' : '’'
  })
  return plain.reduce((text, [pattern, sign]) => text.replace(pattern, sign), quoted)
}
