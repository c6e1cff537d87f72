import { feedPermalink } from '../content/feed-permalink.ts'
import { resolveAddress } from '../content/links.ts'
import { feedTitle } from '../outputs/rss.ts'
import type { Page, Site } from '../types.ts'
import { type LinkView, siteHref } from './links.ts'

/** What the `<head>` of a page says; addresses are whole. */
export interface HeadView {
  /** With the name of the site. */
  title: string
  description: string
  /** Whether search engines are asked to leave it out. */
  isHidden: boolean
  canonical?: string
  feed?: LinkView
  /** What is shown where the page is shared. */
  share?: { title: string; description: string; images: string[] }
}

/** The head of a page: title, description, canonical address, its feed, what is shown where it is shared. */
export function headOf(page: Page, site: Site): HeadView {
  const { config } = site
  const title = page.title || config.title
  const description = page.description || config.description
  const feed = feedPermalink(page)
  const whole = (href: string) => new URL(href, config.url).href
  return {
    title: page.kind === 'home' ? title : titleOnSite(title, site),
    description,
    isHidden: false,
    canonical: whole(siteHref(page.permalink, site)),
    ...(feed !== undefined && { feed: { title: feedTitle(page, site), href: whole(siteHref(feed, site)) } }),
    share: {
      title,
      description,
      images: page.images.flatMap((image) => {
        const { href } = resolveAddress(image, page, site)
        return href === undefined ? [] : whole(href)
      }),
    },
  }
}

/** The head of a page that is no part of the content. */
export function headOfAid(title: string, site: Site): HeadView {
  return { title: titleOnSite(title, site), description: site.config.description, isHidden: true }
}

function titleOnSite(title: string, { config }: Site): string {
  return `${title} · ${config.title}`
}
