import { linkTitle, trailTo } from '@/lib/content/navigation.ts'
import type { Page, Site } from '@/lib/types.ts'
import { siteHref } from './href.ts'

interface Crumb {
  title: string
  permalink: string
}

/**
 * The way from the home page to this one, in the navigation tree or, for a page outside of it,
 * by sections.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/breadcrumb/
 */
export function Breadcrumbs({ page, site }: { page: Page; site: Site }) {
  const trail: Crumb[] = trailTo(page.permalink, site.navigation).slice(0, -1)
  const above = trail.length > 0 ? trail : sectionsAbove(page, site)
  return (
    <nav className="breadcrumbs" aria-label="Breadcrumbs">
      <ol>
        {[{ title: 'Home', permalink: '/' }, ...above].map(({ title, permalink }) => (
          <li key={permalink + title}>
            {permalink ? <a href={siteHref(permalink, site)}>{title}</a> : title}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function sectionsAbove(page: Page, site: Site): Crumb[] {
  const parent = site.byPermalink.get(page.parent)
  if (!parent || parent.kind === 'home') return []
  return [...sectionsAbove(parent, site), { title: linkTitle(parent), permalink: parent.permalink }]
}
