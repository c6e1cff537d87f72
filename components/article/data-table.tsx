import type { ReactNode } from 'react'
import type { z } from 'zod'
import { isOn } from '@/lib/properties/contract.ts'
import type { DataTable as contract } from '@/lib/properties/data-table.ts'

type Props = z.output<typeof contract.properties> & {
  /** Where it is sorted: the number of the column, negative where the largest comes first. */
  sorted?: string
  /** What its script is called (`components/load-when-seen.ts`). */
  script?: string | undefined
  /** The table that was made of the data. */
  children: ReactNode
}

/** A table of data that readers can sort and filter; without JavaScript it is a table. */
export function DataTable({ filter, caption, sorted, script, children }: Props) {
  const isFiltered = isOn(filter)
  const status = <span aria-live="polite" />
  return (
    <fp-data-table class="data-table" data-script={script} {...(sorted && { sorted })}>
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
