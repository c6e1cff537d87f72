import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** A grid of cards. */
export function Cards({ children }: { children: ReactNode }) {
  return <div className="cards">{children}</div>
}

interface CardProps {
  title: string
  /** Where the card leads; without it the card is plain. */
  href?: string
  /** Name of an icon before the title. */
  icon?: string
  children?: ReactNode
}

/** One card: a title, which may be a link, and a few words. */
export function Card({ title, href, icon, children }: CardProps) {
  const sign = icon && (
    <>
      <Icon name={icon} />{' '}
    </>
  )
  return (
    <div className="card">
      {href ? (
        <a className="card-title" href={href}>
          {sign}
          {title}
        </a>
      ) : (
        <p className="card-title">
          {sign}
          {title}
        </p>
      )}
      {children}
    </div>
  )
}
