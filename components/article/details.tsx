import type { ReactNode } from 'react'

interface Props {
  summary: string
  /** Whether it is unfolded at first. */
  open?: boolean
  children: ReactNode
}

/** Text that is folded until the reader asks for it. */
export function Details({ summary, open = false, children }: Props) {
  return (
    <details className="details" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
