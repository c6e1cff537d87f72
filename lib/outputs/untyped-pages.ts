import { outputPath } from '../content/url.ts'
import type { Page, Site } from '../types.ts'

/** Pages whose address ends as no page's: `url: /api/v1.2` is a file `v1.2`, and hosts go by the ending. */
export function untypedPages({ pages }: Site): Page[] {
  return pages.filter(({ permalink }) => !/\.html?$/i.test(outputPath(permalink)))
}

/** What such a page is, for hosts that take a type for an address. */
export const pageType = 'text/html; charset=utf-8'

/** Their addresses, decoded, with the base path. */
export function untypedPaths(site: Site): string[] {
  return untypedPages(site).map(({ permalink }) => site.config.basePath + permalink)
}
