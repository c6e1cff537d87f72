import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Callout as contract } from '@/lib/properties/callout.ts'

const titles = { note: 'Note', tip: 'Tip', warning: 'Warning', danger: 'Danger' }

type Props = z.output<typeof contract.properties> & { children: ReactNode }

/** A remark set off from the text. */
export function Callout({ type = 'note', title = titles[type], children }: Props) {
  return (
    <aside className={`callout callout-${type}`} aria-label={title}>
      <p className="callout-title">{title}</p>
      {children}
    </aside>
  )
}
