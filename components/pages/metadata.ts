import type { Metadata } from 'next'
import { resolveAddress } from '@/lib/content/links.ts'
import { encodePermalink } from '@/lib/content/url.ts'
import type { Page, Site } from '@/lib/types.ts'

/** The `<head>` of a page: title, description, canonical address, what is shown where it is shared. */
export function pageMetadata(page: Page, site: Site): Metadata {
  const { config } = site
  const title = page.title || config.title
  const description = page.description || config.description
  const canonical = config.basePath + encodePermalink(page.permalink)
  const images = page.images.flatMap((image) => resolveAddress(image, page, site).href ?? [])
  return {
    title: page.kind === 'home' ? { absolute: title } : title,
    description,
    alternates: { canonical },
    openGraph: { title, description, url: canonical, siteName: config.title, type: 'article', images },
  }
}
