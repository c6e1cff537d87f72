import { nodeHref, resolveAddress } from '../content/links.ts'
import { linkTitle } from '../content/navigation.ts'
import { encodePermalink } from '../content/url.ts'
import type { NavigationNode, Page, Site } from '../types.ts'

/** A link as a page shows it: its address with the base path, encoded. */
export interface LinkView {
  title: string
  href: string
}

/** The address of a page of the site as `href` takes it: with base path, encoded. */
export function siteHref(permalink: string, { config }: Site): string {
  return config.basePath + encodePermalink(permalink)
}

/** A link to a page, by its name in lists. */
export function pageLink(page: Page, site: Site): LinkView {
  return { title: linkTitle(page), href: siteHref(page.permalink, site) }
}

/** A link to an entry of the navigation tree. */
export function nodeLink(node: NavigationNode, site: Site): LinkView {
  return { title: node.title, href: nodeHref(node, site) }
}

/** The links that `site.yaml` sets for header or footer. */
export function siteLinks(links: Site['config']['header'], site: Site): LinkView[] {
  const home = site.byPermalink.get('/')
  if (!home) return []
  return links.map(({ text, url }) => ({ title: text, href: resolveAddress(url, home, site).href ?? '' }))
}
