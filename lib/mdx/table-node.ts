import type { PhrasingContent, Table, TableRow } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { numberOf } from '../compare-cells.ts'
import { markdownSyntax } from './markdown-syntax.ts'
import type { DataTable } from './read-table.ts'

/**
 * A table as Markdown would give it; columns of numbers stand to the right.
 * @param isMarkdown whether cells are Markdown of one line, and not text
 * @param position where in the article it stands
 */
export function tableNode(
  { columns, rows }: DataTable,
  isMarkdown: boolean,
  position: Position | undefined,
): Table {
  const row = (cells: readonly string[], contentOf: (cell: string) => PhrasingContent[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: contentOf(cell) })),
  })
  const align = columns.map((_, index) =>
    rows.every((cells) => cells[index] === '' || !Number.isNaN(numberOf(cells[index] ?? '')))
      ? 'right'
      : null,
  )
  const content = isMarkdown ? inlineMarkdown : plain
  const table: Table = {
    type: 'table',
    align,
    children: [row(columns, plain), ...rows.map((cells) => row(cells, content))],
  }
  visit(table, (node) => {
    if (position) node.position = structuredClone(position)
  })
  return table
}

const plain = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }])

const markdown = unified().use(remarkParse).use(markdownSyntax('md'))

function inlineMarkdown(cell: string): PhrasingContent[] {
  const [only, ...others] = markdown.parse(cell).children
  return only?.type === 'paragraph' && others.length === 0 ? only.children : plain(cell)
}
