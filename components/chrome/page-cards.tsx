import { linkTitle } from '@/lib/content/navigation.ts'
import type { Page, Site } from '@/lib/types.ts'
import { FreshMark } from './fresh-mark.tsx'
import { siteHref } from './href.ts'

/** A card for each page: its title and what it is about. */
export function PageCards({ pages, site }: { pages: readonly Page[]; site: Site }) {
  if (pages.length === 0) return null
  return (
    <ul className="cards">
      {pages.map((page) => (
        <li key={page.permalink} className="card">
          <a className="card-title" href={siteHref(page.permalink, site)}>
            {linkTitle(page)}
          </a>
          <FreshMark page={page} />
          {(page.summary || page.description) && <p>{page.summary || page.description}</p>}
        </li>
      ))}
    </ul>
  )
}
