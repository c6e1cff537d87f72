import type { Code, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { localError } from '../problem.ts'
import { type ArrangedTable, arrangeTable } from './arrange-table.ts'
import type { PipelineOptions } from './pipeline.ts'
import { isTableFormat, readTable } from './read-table.ts'
import { stringAttributes } from './string-attributes.ts'
import { tableNode } from './table-node.ts'

/**
 * Reads the data of `<DataTable>`, a file or a code block in it, and puts a Markdown table in its place,
 * so that search, the plain text and the page have it like any other.
 *
 * Before: `<DataTable file="sizes.csv" sort="-size" />`
 * After: the component with `sorted="-2"`, and a table in it
 */
export function remarkDataTables({ collected, file, readText }: PipelineOptions) {
  return (tree: Root) => {
    visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
      if (node.name !== 'DataTable' || !parent || index === undefined) return undefined
      const arranged = arrange(node)
      if ('fault' in arranged) {
        const { line = 1, column = 1 } = node.position?.start ?? {}
        const place = { file, line: arranged.line ?? line, column: arranged.line ? 1 : column }
        const hint = 'A data table takes a file of CSV, TSV, YAML or JSON, or one code block of these.'
        collected.problems.push(localError(place, 'data-table', arranged.fault, hint))
        parent.children.splice(index, 1)
        return index
      }
      const { sorted } = arranged
      const table = tableNode(arranged, 'markdown' in stringAttributes(node), node.position)
      Object.assign(node, { children: [table] })
      if (sorted) node.attributes.push({ type: 'mdxJsxAttribute', name: 'sorted', value: sorted })
      return undefined
    })
  }

  function arrange(node: MdxJsxFlowElement): ArrangedTable | { fault: string; line?: number } {
    const { file: path, columns = '', sort = '' } = stringAttributes(node)
    const data = path === undefined ? ofBlock(node) : ofFile(path)
    if ('fault' in data) return data
    if (!isTableFormat(data.format)) return { fault: `${data.format || 'plain text'} holds no table` }
    const table = readTable(data.text, data.format)
    if (!('fault' in table)) return arrangeTable(table, columns, sort)
    if (data.firstLine !== undefined) return { fault: table.fault, line: data.firstLine + table.line - 1 }
    return { fault: `${path}:${table.line}: ${table.fault}` }
  }

  function ofFile(path: string): Data | { fault: string } {
    const found = readText(path)
    if ('fault' in found) return found
    return { text: found.text, format: /[^.]*$/.exec(found.file)?.[0].toLowerCase() ?? '' }
  }

  function ofBlock({ children }: MdxJsxFlowElement): Data | { fault: string } {
    const block = children.find((child): child is Code => child.type === 'code')
    if (!block) return { fault: 'the data table has neither a file nor a code block' }
    return { text: block.value, format: block.lang ?? '', firstLine: (block.position?.start.line ?? 0) + 1 }
  }
}

interface Data {
  text: string
  /** Extension or language. */
  format: string
  /** Its line in the article, where it stands in one. */
  firstLine?: number
}
