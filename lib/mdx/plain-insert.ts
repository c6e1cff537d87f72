import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type Insert, plainText } from '../shortcodes/expansion.ts'

const markdown = unified().use(remarkParse).use(remarkGfm)

/** The text that stands for an insert where there can be no elements: of Markdown what is left without its marks. */
export function plainInsert(insert: Insert, inserts: readonly Insert[]): string {
  if (insert.kind !== 'document') return insert.plain
  const { children } = markdown.parse(plainText(insert.body.document.text, inserts))
  return children.map((block) => textOf(block, { includeHtml: false })).join('\n')
}
