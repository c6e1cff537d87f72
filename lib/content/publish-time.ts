import type { Page } from '../types.ts'

/** When a page was published as written: its publish date, or else its date. */
export function publishDate({ publishdate, date }: Pick<Page, 'publishdate' | 'date'>): string | undefined {
  return publishdate ?? date
}

/** The same in milliseconds since 1970. */
export function publishTime(page: Pick<Page, 'publishdate' | 'date'>): number | undefined {
  const written = publishDate(page)
  return written === undefined ? undefined : Date.parse(written)
}
