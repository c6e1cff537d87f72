import { outputPath } from '../content/url.ts'
import type { Page, Site } from '../types.ts'

/** Pages whose address ends as no page's: `url: /api/v1.2` is a file `v1.2`, and hosts go by the ending. */
export function untypedPages({ pages }: Site): Page[] {
  return pages.filter(({ permalink }) => !/\.html?$/i.test(outputPath(permalink)))
}
