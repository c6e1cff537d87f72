import type { Heading, Page, Site } from '../types.ts'

/**
 * The headings of the levels that the site shows, 2 and 3 unless it says otherwise; `tocEndLevel`
 * of an article's front matter goes further down or less.
 * @see https://gohugo.io/configuration/markup/#table-of-contents
 */
export function contentsOf(headings: readonly Heading[], page: Page, site: Site): Heading[] {
  if (!page.toc) return []
  const { startLevel, endLevel } = site.config.tableOfContents
  // Below zero there is no end.
  const last = Number(page.params['tocendlevel']) || endLevel
  const end = last < 0 ? 6 : last
  return headings.filter(({ depth }) => depth >= startLevel && depth <= end)
}
