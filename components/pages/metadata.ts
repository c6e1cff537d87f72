import type { Metadata } from 'next'
import { feedPermalink } from '@/lib/content/feed-permalink.ts'
import { resolveAddress } from '@/lib/content/links.ts'
import { encodePermalink } from '@/lib/content/url.ts'
import { feedTitle } from '@/lib/outputs/rss.ts'
import type { Page, Site } from '@/lib/types.ts'

/** The `<head>` of a page: title, description, canonical address, its feed, what is shown where it is shared. */
export function pageMetadata(page: Page, site: Site): Metadata {
  const { config } = site
  const title = page.title || config.title
  const description = page.description || config.description
  const canonical = config.basePath + encodePermalink(page.permalink)
  const images = page.images.flatMap((image) => resolveAddress(image, page, site).href ?? [])
  return {
    title: page.kind === 'home' ? { absolute: title } : title,
    description,
    alternates: { canonical, types: feedOf(page, site) },
    openGraph: { title, description, url: canonical, siteName: config.title, type: 'article', images },
  }
}

function feedOf(page: Page, site: Site): NonNullable<Metadata['alternates']>['types'] {
  const permalink = feedPermalink(page)
  if (permalink === undefined) return {}
  const url = site.config.basePath + encodePermalink(permalink)
  return { 'application/rss+xml': [{ url, title: feedTitle(page, site) }] }
}
