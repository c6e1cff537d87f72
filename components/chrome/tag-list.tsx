import type { Page, Site } from '@/lib/types.ts'
import { siteHref } from './href.ts'

/** The terms of a page, each a link to its page; a list for every taxonomy in which it has some. */
export function TagList({ page, site }: { page: Page; site: Site }) {
  const own = site.terms.filter((term) => term.pages.includes(page.permalink))
  const taxonomies = new Set(own.map(({ taxonomy }) => taxonomy))
  return [...taxonomies].map((taxonomy) => (
    <ul key={taxonomy} className="tags" aria-label={site.byPermalink.get(`/${taxonomy}/`)?.title ?? taxonomy}>
      {own
        .filter((term) => term.taxonomy === taxonomy)
        .map(({ name, permalink }) => (
          <li key={permalink}>
            <a href={siteHref(permalink, site)}>{name}</a>
          </li>
        ))}
    </ul>
  ))
}
