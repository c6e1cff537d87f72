import { linkTitle, trailTo } from '../content/navigation.ts'
import type { Page, Site } from '../types.ts'
import { type LinkView, pageLink, siteHref } from './links.ts'

/**
 * The way from the home page to this one, in the navigation tree or, for a page outside of it,
 * by sections. An entry that leads nowhere has an empty address.
 */
export function trailOf(page: Page, site: Site): LinkView[] {
  const trail = trailTo(page.permalink, site.navigation)
    .slice(0, -1)
    .map(({ title, permalink }) => ({ title, href: permalink === '' ? '' : siteHref(permalink, site) }))
  const above = trail.length > 0 ? trail : sectionsAbove(page, site)
  return [{ title: 'Home', href: siteHref('/', site) }, ...above]
}

function sectionsAbove(page: Page, site: Site): LinkView[] {
  const parent = site.byPermalink.get(page.parent)
  if (!parent || parent.kind === 'home') return []
  return [...sectionsAbove(parent, site), pageLink(parent, site)]
}

/**
 * The same for search engines, as JSON.
 * An entry without an address, such as the page itself, has its name alone.
 * @see https://schema.org/BreadcrumbList
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export function breadcrumbList(page: Page, trail: readonly LinkView[], { config }: Site): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [...trail, { title: linkTitle(page), href: '' }].map(({ title, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      ...(href && { item: config.url + href }),
    })),
  })
}
