import type { Freshness } from '../content/freshness.ts'
import { resolveAddress } from '../content/links.ts'
import { linkTitle } from '../content/navigation.ts'
import type { Page, Site } from '../types.ts'
import { type LinkView, pageLink } from './links.ts'

/** A page as a list shows it. */
export interface CardView extends LinkView {
  /** What it is about, in plain text. */
  text?: string
  freshness?: Freshness
}

/** A page as a card: its title and what it is about. */
export function cardOf(page: Page, site: Site): CardView {
  const text = page.summary || page.description
  return { ...entryOf(page, site), ...(text && { text }) }
}

/** A page as a line of a list. */
export function entryOf(page: Page, site: Site): CardView {
  return { ...pageLink(page, site), ...(page.freshness && { freshness: page.freshness }) }
}

/** A card for each link that the front matter of a section sets; one that could run code has no address. */
export function crossLinks(page: Page, site: Site): (Omit<CardView, 'href'> & { href?: string })[] {
  return page.crosslinks.map(({ url, title }) => {
    const target = resolveAddress(url, page, site)
    return {
      title: title ?? (target.page ? linkTitle(target.page) : url),
      ...(target.href !== undefined && { href: target.href }),
      ...(target.page?.description && { text: target.page.description }),
    }
  })
}
