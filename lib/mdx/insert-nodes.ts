import type { Nodes } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { escapeHtml } from '../escape-html.ts'
import { type Attributes, cutAtTokens, type Insert } from '../shortcodes/expansion.ts'
import type { ReadBody } from './place-inserts.ts'
import { plainInsert } from './plain-insert.ts'

declare module 'mdast' {
  interface HtmlData {
    /** Whether it is of the site's owner and stays, whatever raw HTML of articles may. */
    isTrusted?: boolean
  }
}

interface Surroundings {
  inserts: readonly Insert[]
  read: ReadBody
  placings: Placings
  /** Whether there is more in its line. */
  isInline: boolean
}

/** How often each insert has been placed. */
export type Placings = Map<Insert, number>

/** A template that prints what it encloses twice doubles that with each level of nesting. */
const mostPlacings = 100

const inline = new Set<Nodes['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'html',
  'mdxJsxTextElement',
  'mdxTextExpression',
])

/** Whether a node stands on lines of its own. Raw HTML may stand within a line, and then does. */
export function isBlock(node: Nodes): boolean {
  return !inline.has(node.type)
}

/**
 * The nodes of what stands for a call.
 * @throws RangeError where it is placed over and over
 */
export function insertNodes(insert: Insert, surroundings: Surroundings): Nodes[] {
  const { inserts, read, isInline, placings } = surroundings
  const placing = (placings.get(insert) ?? 0) + 1
  if (placing > mostPlacings) throw new RangeError('shortcodes without end')
  placings.set(insert, placing)
  switch (insert.kind) {
    case 'text':
      return insert.plain === '' ? [] : [{ type: 'text', value: insert.plain }]
    case 'html':
      return cutAtTokens(withPlainTags(insert.html, inserts), inserts).flatMap((part): Nodes[] =>
        typeof part === 'string'
          ? [{ type: 'html', value: part, data: { isTrusted: true } }]
          : insertNodes(part, { ...surroundings, isInline: true }),
      )
    case 'code':
      return [
        insert.inline
          ? { type: 'inlineCode', value: insert.text }
          : { type: 'code', lang: insert.language, meta: insert.meta, value: insert.text },
      ]
    case 'document': {
      if (insert.isPlain) return [{ type: 'text', value: plainInsert(insert, inserts) }]
      const nodes = read(insert.body)
      return isInline && !insert.keepsParagraph ? withoutParagraph(nodes) : nodes
    }
    case 'component': {
      const { name, body } = insert
      const nodes = body ? read(body) : []
      const attributes = attributesOf(insert.attributes)
      const data = { isOfShortcode: true }
      const element: MdxJsxFlowElement = { type: 'mdxJsxFlowElement', name, attributes, data, children: [] }
      if (!insert.inline) return [Object.assign(element, { children: nodes })]
      const line: MdxJsxTextElement = { type: 'mdxJsxTextElement', name, attributes, data, children: [] }
      return [Object.assign(line, { children: withoutParagraph(nodes) })]
    }
  }
}

/** A comment or a tag; a sign in a quoted value does not end it. */
const tags = /<!--[\s\S]*?-->|<[a-z/](?:[^<>"']|"[^"]*"|'[^']*')*>/gi

/**
 * HTML in whose tags no token is left: what stands for it there is text. A tag that was cut at a
 * token would end there, and what was a harmless value after it would be tags.
 */
export function withPlainTags(html: string, inserts: readonly Insert[]): string {
  const plain = (text: string) =>
    cutAtTokens(text, inserts)
      .map((part) => (typeof part === 'string' ? part : escapeHtml(plainInsert(part, inserts))))
      .join('')
  return html.includes('\uE000') ? html.replace(tags, plain) : html
}

/** The line of a document that is nothing but one. */
function withoutParagraph(nodes: Nodes[]): Nodes[] {
  const [only] = nodes
  return nodes.length === 1 && only?.type === 'paragraph' ? only.children : nodes
}

function attributesOf(attributes: Attributes): MdxJsxAttribute[] {
  return Object.entries(attributes).flatMap(([name, value]): MdxJsxAttribute[] =>
    value === undefined || value === false
      ? []
      : [{ type: 'mdxJsxAttribute', name, value: value === true ? null : value }],
  )
}
