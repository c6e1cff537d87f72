import type { CardView } from '@/lib/view/cards.ts'
import { FreshMark } from './fresh-mark.tsx'

/** A card for each page: its title and what it is about. */
export function PageCards({ cards }: { cards: readonly CardView[] }) {
  if (cards.length === 0) return null
  return (
    <ul className="cards">
      {cards.map(({ title, href, text, freshness }) => (
        <li key={href} className="card">
          <a className="card-title" href={href}>
            {title}
          </a>
          <FreshMark freshness={freshness} />
          {text && <p>{text}</p>}
        </li>
      ))}
    </ul>
  )
}
