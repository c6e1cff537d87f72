import { termsOf } from '@/lib/content/taxonomy.ts'
import type { Page, Site } from '@/lib/types.ts'
import { siteHref } from './href.ts'

/** The terms of a page, each a link to its page; a list for every taxonomy in which it has some. */
export function TagList({ page, site }: { page: Page; site: Site }) {
  return Object.values(site.config.taxonomies).map((taxonomy) => {
    const terms = termsOf(page, taxonomy, site.terms)
    if (terms.length === 0) return null
    const name = site.byPermalink.get(`/${taxonomy}/`)?.title ?? taxonomy
    return (
      <ul key={taxonomy} className="tags" aria-label={name}>
        {terms.map((term) => (
          <li key={term.permalink}>
            <a href={siteHref(term.permalink, site)}>{term.name}</a>
          </li>
        ))}
      </ul>
    )
  })
}
