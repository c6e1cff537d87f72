import { feedPermalink } from '../content/feed-permalink.ts'
import { sortPages } from '../content/navigation.ts'
import { publishDate, publishTime } from '../content/publish-time.ts'
import { summaryOf } from '../content/summary.ts'
import { encodePermalink } from '../content/url.ts'
import { escapeHtml } from '../escape-html.ts'
import type { OutputFormat, Page, Publication, Site } from '../types.ts'

/**
 * A feed beside every page that lists others, as Hugo's own template makes it: all articles on
 * the home page, its own articles in a section, its pages in a term, its terms in a taxonomy.
 * @see https://gohugo.io/templates/rss/
 */
export const rss: OutputFormat = {
  name: 'rss',
  texts: 'summaries',
  render: (publication) => {
    const itemsOf = feedItems(publication.site)
    // An article stands in the feed of its section, of the home page and of each of its terms.
    const written = new Map<Page, string>()
    const itemOf = (page: Page) => {
      const known = written.get(page) ?? item(page, publication)
      written.set(page, known)
      return known
    }
    return publication.site.pages.flatMap((page) => {
      const permalink = feedPermalink(page)
      if (permalink === undefined) return []
      return [
        { path: permalink.slice(1), content: feed(page, permalink, itemsOf(page), itemOf, publication.site) },
      ]
    })
  },
}

/** What a feed is called: `Guides on Site`. */
export function feedTitle({ title }: Page, { config }: Site): string {
  return title === '' || title === config.title ? config.title : `${title} on ${config.title}`
}

/** What each feed holds, found by looking at every page once. */
function feedItems({ pages, terms, byPermalink }: Site): (page: Page) => readonly Page[] {
  const children = new Map<string, Page[]>()
  const articles: Page[] = []
  for (const page of sortPages(pages)) {
    if (!page.listed || (page.kind !== 'page' && page.kind !== 'term')) continue
    const siblings = children.get(page.parent) ?? []
    siblings.push(page)
    children.set(page.parent, siblings)
    if (page.kind === 'page' && page.build.list === 'always') articles.push(page)
  }
  const termPages = new Map(terms.map((term) => [term.permalink, term.pages]))
  return ({ kind, permalink }) => {
    if (kind === 'home') return byDate(articles)
    if (kind !== 'term') return byDate(children.get(permalink) ?? [])
    return byDate((termPages.get(permalink) ?? []).flatMap((each) => byPermalink.get(each) ?? []))
  }
}

/** The newest first, as readers of feeds expect; what has no date last. */
function byDate(pages: readonly Page[]): Page[] {
  const timeOf = (page: Page) => publishTime(page) ?? Number.NEGATIVE_INFINITY
  return pages.toSorted((one, other) => {
    const [first, second] = [timeOf(one), timeOf(other)]
    return first === second ? 0 : second - first
  })
}

function feed(
  page: Page,
  permalink: string,
  items: readonly Page[],
  itemOf: (page: Page) => string,
  site: Site,
): string {
  const title = feedTitle(page, site)
  const newest = latest(items.flatMap(({ lastmod }) => lastmod ?? []))
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${escapeXml(title)}</title>
<link>${addressOf(page.permalink, site)}</link>
<description>Recent content ${title === site.config.title ? 'on' : 'in'} ${escapeXml(title)}</description>
<generator>Fingerpost</generator>
<language>${escapeXml(site.config.language)}</language>
${dateTag('lastBuildDate', newest)}<atom:link href="${addressOf(permalink, site)}" rel="self" type="application/rss+xml" />
${items.map(itemOf).join('')}</channel>
</rss>
`
}

/** The latest of some dates, of two for one moment the first. */
function latest(dates: readonly string[]): string | undefined {
  let found: { date: string; time: number } | undefined
  for (const date of dates) {
    const time = Date.parse(date)
    if (!found || time > found.time) found = { date, time }
  }
  return found?.date
}

/** The summary is escaped twice: feed readers take a description for HTML. */
function item(page: Page, { site, articles }: Publication): string {
  const address = addressOf(page.permalink, site)
  const summary = summaryOf(page, articles.get(page.permalink))
  return `<item>
<title>${escapeXml(page.title)}</title>
<link>${address}</link>
${dateTag('pubDate', publishDate(page))}<guid>${address}</guid>
<description>${escapeXml(escapeHtml(summary))}</description>
</item>
`
}

/** Hugo writes the year 1 where there is no date; a feed may leave it out. */
function dateTag(name: string, date: string | undefined): string {
  return date === undefined ? '' : `<${name}>${toRfc822(date)}</${name}>\n`
}

/** `2025-01-17T07:52:00+02:00` -> `Fri, 17 Jan 2025 07:52:00 +0200` */
function toRfc822(date: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`).toUTCString().slice(0, 16)
  return `${day} ${date.slice(11, 19)} ${date.slice(19).replace('Z', '+0000').replace(':', '')}`
}

function addressOf(permalink: string, { config }: Site): string {
  return escapeXml(config.url + config.basePath + encodePermalink(permalink))
}

/** A control character, or half of a pair, makes the whole feed unreadable. */
function escapeXml(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ''))
}
