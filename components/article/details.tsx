import type { ReactNode } from 'react'
import type { z } from 'zod'
import { isOn } from '@/lib/properties/contract.ts'
import type { Details as contract } from '@/lib/properties/details.ts'

type Props = z.output<typeof contract.properties> & { children: ReactNode }

/** Text that is folded until the reader asks for it. */
export function Details({ summary, open, name, children }: Props) {
  return (
    <details className="details" open={isOn(open)} {...(name && { name })}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
