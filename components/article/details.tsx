import type { ReactNode } from 'react'

interface Props {
  summary: string
  /** Whether it is unfolded at first. */
  open?: boolean
  /** Of those with one name only one is unfolded. */
  name?: string
  children: ReactNode
}

/** Text that is folded until the reader asks for it. */
export function Details({ summary, open = false, name, children }: Props) {
  return (
    <details className="details" open={open} {...(name && { name })}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
