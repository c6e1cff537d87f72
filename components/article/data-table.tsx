import type { ReactNode } from 'react'

interface Props {
  /** A file of CSV, TSV, YAML or JSON; without it the data stands in a code block within. */
  file?: string
  /** Names of the columns to show, each with what is to stand above it: `name, size: Size in MB`. */
  columns?: string
  /** The column by which the rows are sorted at first; `-size` puts the largest first. */
  sort?: string
  /** Whether cells are Markdown. */
  markdown?: boolean
  /** Whether there is an input that filters the rows. */
  filter?: boolean | string
  caption?: string
  /** Where it is sorted: the number of the column, negative where the largest comes first. */
  sorted?: string
  /** The table that was made of the data. */
  children: ReactNode
}

/** A table of data that readers can sort and filter; without JavaScript it is a table. */
export function DataTable({ filter = false, caption, sorted, children }: Props) {
  const isFiltered = filter !== false && filter !== 'false'
  const status = <span aria-live="polite" />
  return (
    <fp-data-table class="data-table" {...(sorted && { sorted })}>
      {caption && <p className="data-table-caption">{caption}</p>}
      {isFiltered && (
        <p className="data-table-filter scripted">
          <label>
            Filter <input type="search" autoComplete="off" />
          </label>
          {status}
        </p>
      )}
      {children}
      {!isFiltered && <p className="sr-only">{status}</p>}
    </fp-data-table>
  )
}
