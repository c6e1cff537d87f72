import { compareCells } from '../compare-cells.ts'
import type { DataTable } from './read-table.ts'

/** A table as it is shown. */
export interface ArrangedTable extends DataTable {
  /** The column by which it is sorted, from 1, with a minus where the largest comes first. */
  sorted?: string
}

/**
 * Chooses, orders and names columns, and sorts rows.
 * @param chosen `name, size: Size in MB`: names of columns, with what stands above them; empty for all as they are
 * @param sort name of a column, with a minus before it where the largest comes first; empty for the order of the data
 */
export function arrangeTable(
  { columns, rows }: DataTable,
  chosen: string,
  sort: string,
): ArrangedTable | { fault: string } {
  const wanted = chosen.trim() === '' ? columns.map((name) => ({ name, label: name })) : readColumns(chosen)
  const isDescending = sort.startsWith('-')
  const by = sort.replace(/^-/, '').trim()
  for (const name of [...wanted.map(({ name }) => name), ...(by ? [by] : [])])
    if (!columns.includes(name))
      return { fault: `there is no column "${name}"; there are ${columns.join(', ')}` }
  const indexes = wanted.map(({ name }) => columns.indexOf(name))
  const way = isDescending ? -1 : 1
  const key = columns.indexOf(by)
  const ordered = by ? rows.toSorted((a, b) => way * compareCells(a[key] ?? '', b[key] ?? '')) : rows
  const place = wanted.findIndex(({ name }) => name === by) + 1
  return {
    columns: wanted.map(({ label }) => label),
    rows: ordered.map((row) => indexes.map((index) => row[index] ?? '')),
    ...(place > 0 && { sorted: String(way * place) }),
  }
}

function readColumns(chosen: string): { name: string; label: string }[] {
  return chosen.split(',').map((part) => {
    const [name = '', ...label] = part.split(':')
    return { name: name.trim(), label: label.join(':').trim() || name.trim() }
  })
}
