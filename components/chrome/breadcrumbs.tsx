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
  const crumbs = [{ title: 'Home', permalink: '/' }, ...above]
  return (
    <nav className="breadcrumbs" aria-label="Breadcrumbs">
      <ol>
        {crumbs.map(({ title, permalink }) => (
          <li key={permalink + title}>
            {permalink ? <a href={siteHref(permalink, site)}>{title}</a> : title}
          </li>
        ))}
      </ol>
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, in which no `<` is left, so that it ends no script
        dangerouslySetInnerHTML={{
          __html: breadcrumbList([...crumbs, { title: linkTitle(page), permalink: '' }], site),
        }}
      />
    </nav>
  )
}

function sectionsAbove(page: Page, site: Site): Crumb[] {
  const parent = site.byPermalink.get(page.parent)
  if (!parent || parent.kind === 'home') return []
  return [...sectionsAbove(parent, site), { title: linkTitle(parent), permalink: parent.permalink }]
}

/**
 * The same for search engines: a data block, which no content security policy stops, since it is not run.
 * An entry without an address, such as the page itself, has its name alone.
 * @see https://schema.org/BreadcrumbList
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
function breadcrumbList(crumbs: readonly Crumb[], site: Site): string {
  const list = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ title, permalink }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      ...(permalink && { item: site.config.url + siteHref(permalink, site) }),
    })),
  }
  return JSON.stringify(list).replaceAll('<', '\\u003c')
}
