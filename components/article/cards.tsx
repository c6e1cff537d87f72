import type { ReactNode } from 'react'

/** A grid of cards. */
export function Cards({ children }: { children: ReactNode }) {
  return <div className="cards">{children}</div>
}

interface CardProps {
  title: string
  /** Where the card leads; without it the card is plain. */
  href?: string
  children?: ReactNode
}

/** One card: a title, which may be a link, and a few words. */
export function Card({ title, href, children }: CardProps) {
  return (
    <div className="card">
      {href ? (
        <a className="card-title" href={href}>
          {title}
        </a>
      ) : (
        <p className="card-title">{title}</p>
      )}
      {children}
    </div>
  )
}
