import type { ReactNode } from 'react'

const titles = { note: 'Note', tip: 'Tip', warning: 'Warning', danger: 'Danger' }

interface Props {
  /** What kind of remark it is. */
  type?: keyof typeof titles
  /** Default: the name of the type. */
  title?: string
  children: ReactNode
}

/** A remark set off from the text. */
export function Callout({ type = 'note', title = titles[type], children }: Props) {
  return (
    <aside className={`callout callout-${type}`} aria-label={title}>
      <p className="callout-title">{title}</p>
      {children}
    </aside>
  )
}
