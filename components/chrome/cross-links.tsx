import { resolveAddress } from '@/lib/content/links.ts'
import { linkTitle } from '@/lib/content/navigation.ts'
import type { Page, Site } from '@/lib/types.ts'

/** A card for each link that the front matter of a section sets. */
export function CrossLinks({ page, site }: { page: Page; site: Site }) {
  if (page.crosslinks.length === 0) return null
  return (
    <ul className="cards">
      {page.crosslinks.map(({ url, title }) => {
        const target = resolveAddress(url, page, site)
        return (
          <li key={url} className="card">
            <a className="card-title" href={target.href}>
              {title ?? (target.page ? linkTitle(target.page) : url)}
            </a>
            {target.page?.description && <p>{target.page.description}</p>}
          </li>
        )
      })}
    </ul>
  )
}
