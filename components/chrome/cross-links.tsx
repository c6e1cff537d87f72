import type { ContentView } from '@/lib/view/page-view.ts'

/** A card for each link that the front matter of a section sets. */
export function CrossLinks({ links }: { links: ContentView['crossLinks'] }) {
  if (links.length === 0) return null
  return (
    <ul className="cards">
      {links.map(({ title, href, text }) => (
        <li key={title + href} className="card">
          <a className="card-title" href={href}>
            {title}
          </a>
          {text && <p>{text}</p>}
        </li>
      ))}
    </ul>
  )
}
