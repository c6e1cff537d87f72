import { linkTitle } from '@/lib/content/navigation.ts'
import { relatedPages } from '@/lib/content/related.ts'
import type { Page, Site } from '@/lib/types.ts'
import { siteHref } from './href.ts'

const most = 5

/** The articles that are most like this one, where there are any. */
export function RelatedPages({ page, site }: { page: Page; site: Site }) {
  const related = relatedPages(page, site, most)
  if (related.length === 0) return null
  return (
    <section className="related" aria-label="Related articles">
      <h2>Related articles</h2>
      <ul>
        {related.map((each) => (
          <li key={each.permalink}>
            <a href={siteHref(each.permalink, site)}>{linkTitle(each)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
