import type { Html, Nodes, Paragraph, Parents, Root, RootContent, Text } from 'mdast'
import { type Body, cutAtTokens, type Insert, plainText } from '../shortcodes/expansion.ts'
import { insertNodes, isBlock, type Placings, withPlainTags } from './insert-nodes.ts'

/** Reads a document of an insert. */
export type ReadBody = (body: Body) => RootContent[]

/**
 * Puts what shortcodes stand for in the place of their tokens, everywhere in a tree. A block in
 * the middle of a paragraph parts it; in code and addresses stands plain text.
 */
export function placeInserts(
  root: Root,
  inserts: readonly Insert[],
  read: ReadBody,
  placings: Placings,
): void {
  const plain = (text: string) => plainText(text, inserts)
  /** A node of an insert stands where its token stood. */
  const nodesOf = (insert: Insert, isInline: boolean, { position }: Nodes): Nodes[] =>
    insertNodes(insert, { inserts, read, isInline, placings }).map((node) =>
      node.position || !position ? node : { ...node, position: structuredClone(position) },
    )
  replaceChildren(root)

  function replaceChildren(parent: Parents): void {
    // What a node may hold is no matter to the compiler, which takes blocks in any place.
    Object.assign(parent, { children: parent.children.flatMap(replaced) })
    // Otherwise an item keeps its paragraphs to itself.
    if (parent.type === 'listItem' && paragraphsIn(parent) > 1) parent.spread = true
  }

  function replaced(node: Nodes): Nodes[] {
    switch (node.type) {
      case 'paragraph':
        return parted(node)
      case 'html':
        node.value = withPlainTags(node.value, inserts)
        return textReplaced(node)
      case 'text':
        return textReplaced(node)
      case 'code': {
        const call = callIn(node.value)
        if (call && !node.lang) return nodesOf(call, false, node)
        node.value = plain(node.value)
        node.lang = node.lang && plain(node.lang)
        node.meta = node.meta && plain(node.meta)
        return [node]
      }
      case 'inlineCode':
        node.value = plain(node.value)
        return [node]
      case 'image':
        node.alt = node.alt && plain(node.alt)
        node.url = plain(node.url)
        node.title = node.title && plain(node.title)
        return [node]
      case 'link':
      case 'definition':
        node.url = plain(node.url)
        node.title = node.title && plain(node.title)
        break
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        for (const attribute of node.attributes)
          if (typeof attribute.value === 'string') attribute.value = plain(attribute.value)
    }
    if ('children' in node) replaceChildren(node)
    return [node]
  }

  function textReplaced(node: Text | Html): Nodes[] {
    return cutAtTokens(node.value, inserts).flatMap((part) =>
      typeof part === 'string' ? { ...node, value: part } : nodesOf(part, true, node),
    )
  }

  /** A paragraph of nothing but a call is what the call stands for. */
  function parted(paragraph: Paragraph): Nodes[] {
    const [only] = paragraph.children
    const call = paragraph.children.length === 1 && only?.type === 'text' ? callIn(only.value) : undefined
    if (call?.kind === 'html') return nodesOf(call, false, paragraph)
    if (call)
      // HTML of a document is a block where the document is one.
      return nodesOf(call, false, paragraph).flatMap((node) =>
        isBlock(node) || call.kind === 'document' ? [node] : inParagraph([node]),
      )
    const parts: Nodes[] = []
    let line: Nodes[] = []
    for (const node of paragraph.children.flatMap(replaced)) {
      if (!isBlock(node)) line.push(node)
      else {
        parts.push(...inParagraph(line), node)
        line = []
      }
    }
    return parts.length === 0 ? inParagraph(line) : [...parts, ...inParagraph(line)]

    function inParagraph(children: Nodes[]): Nodes[] {
      const line = trimmed(children)
      return line.length === 0 ? [] : [Object.assign({ ...paragraph }, { children: line })]
    }
  }

  /** A line without the white space at its ends, which Markdown would not have kept either. */
  function trimmed(children: readonly Nodes[]): Nodes[] {
    const [first] = children
    const last = children.at(-1)
    if (first?.type === 'text') first.value = first.value.trimStart()
    if (last?.type === 'text') last.value = last.value.trimEnd()
    return children.filter((node) => node.type !== 'text' || node.value !== '')
  }

  /** The insert that a text is nothing but the token of. */
  function callIn(text: string): Insert | undefined {
    const [part, ...rest] = cutAtTokens(text.trim(), inserts)
    return typeof part === 'object' && rest.length === 0 ? part : undefined
  }
}

function paragraphsIn({ children }: Parents): number {
  return children.filter(({ type }) => type === 'paragraph').length
}
