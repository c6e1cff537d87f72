import type { Heading, Nodes, Paragraph, Parents, Root, RootContent, Text } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { type Attributes, parseAttributes } from './attributes.ts'

/**
 * Goldmark's attributes: on a heading's own line, and on a line of their own below any other block.
 *
 * Before: `## Title {#own-id .wide}`, or a paragraph with the line `{.lead}` below it
 * After: `<h2 id="own-id" class="wide">Title</h2>`, `<p class="lead">…</p>`
 * @see https://gohugo.io/content-management/markdown-attributes/
 */
export function remarkAttributes() {
  return (tree: Root, file: VFile) => {
    const removed: [parent: Parents, node: Nodes][] = []
    visitParents(tree, (node, ancestors) => {
      if (node.type === 'heading') {
        const last = node.children.at(-1)
        const found = last?.type === 'text' ? takeTrailing(last, /[ \t]*(\{[^{}\n]*\})[ \t]*$/) : undefined
        if (found) apply(node, found)
        if (found && String(file).charAt(node.position?.start.offset ?? 0) === '#') closeHeading(node)
      } else if (node.type === 'paragraph') {
        const last = node.children.at(-1)
        if (last?.type !== 'text') return
        const isAlone = node.children.length === 1 && !last.value.includes('\n')
        const parent = ancestors.at(-1)
        const previous = isAlone && parent ? blockAbove(node, parent) : undefined
        const found = takeTrailing(
          last,
          isAlone ? /^(\{[^{}]*\})$/ : /\n[ \t]*(\{[^{}\n]*\})[ \t]*$/,
          !isAlone || Boolean(previous),
        )
        if (!found) return
        apply(previous ?? ownerOf(node, ancestors, String(file)), found)
        if (previous && parent) removed.push([parent, node])
      } else if (node.type === 'table') {
        const cells = node.children.at(-1)?.children ?? []
        const text = cells[0]?.children[0]
        const isOnly = node.children.length > 1 && cells.slice(1).every((cell) => cell.children.length === 0)
        const found = isOnly && text?.type === 'text' ? parseAttributes(text.value) : undefined
        if (!found) return
        apply(node, found)
        node.children.pop()
      }
    })
    for (const [parent, node] of removed) {
      const siblings: Nodes[] = parent.children
      siblings.splice(siblings.indexOf(node), 1)
    }
  }
}

/** Cuts attributes from the end of a text; the text's end moves, so that heading ids leave them out. */
function takeTrailing(text: Text, pattern: RegExp, allowed = true): Attributes | undefined {
  const match = allowed ? pattern.exec(text.value) : null
  const attributes = match?.[1] === undefined ? undefined : parseAttributes(match[1])
  if (!match || !attributes) return undefined
  shorten(text, match.index)
  return attributes
}

function shorten(text: Text, length: number): void {
  if (text.position?.end.offset !== undefined) text.position.end.offset -= text.value.length - length
  text.value = text.value.slice(0, length)
}

/** The block that ends on the line above, which a line of attributes belongs to. */
function blockAbove(node: Paragraph, parent: Parents): RootContent | undefined {
  const siblings: Nodes[] = parent.children
  const previous = siblings[siblings.indexOf(node) - 1]
  const isNext = previous?.position?.end.line === (node.position?.start.line ?? 0) - 1
  return isNext && previous && previous.type !== 'root' ? previous : undefined
}

/** Takes the closing signs off a heading, which end it though attributes follow: `## Title ## {#id}`. */
function closeHeading({ children }: Heading): void {
  const last = children.at(-1)
  if (last?.type !== 'text') return
  const shown = last.value.replace(children.length > 1 ? /[ \t]+#+$/ : /(?:^|[ \t]+)#+$/, '')
  shorten(last, shown.length)
}

/** Attributes below a list, quote or definition list that are not indented belong to it, though Markdown reads on in its last paragraph. */
function ownerOf(node: Paragraph, ancestors: readonly Nodes[], source: string): Nodes {
  const end = node.position?.end.offset ?? 0
  const lineStart = source.lastIndexOf('\n', end - 1) + 1
  const column = source.slice(lineStart).indexOf('{') + 1
  const containers = ancestors.filter(({ type }) => ['list', 'blockquote', 'defList'].includes(type))
  return containers.find((each) => (each.position?.start.column ?? 0) >= column) ?? node
}

function apply(node: Nodes, { class: className, ...attributes }: Attributes): void {
  const data: { hProperties?: Record<string, unknown> } = node.data ?? {}
  const properties = {
    ...data.hProperties,
    ...attributes,
    ...(className && { className: className.split(' ') }),
  }
  Object.assign(node, { data: { ...data, hProperties: properties } })
}
