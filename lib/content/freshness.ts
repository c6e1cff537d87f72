import type { Page } from '../types.ts'

/** What lists say of an article: that it was written or changed not long ago. */
export type Freshness = 'new' | 'updated'

const day = 86_400_000

/**
 * Whether an article was written, or else changed, within some days before now. Lists of articles, whose
 * dates are those of what stands in them, are neither.
 * @param days none for 0
 * @returns undefined for what is older or has no date
 */
export function freshnessOf(
  { kind, date, lastmod }: Pick<Page, 'kind' | 'date' | 'lastmod'>,
  now: Date,
  days: number,
): Freshness | undefined {
  if (kind !== 'page') return undefined
  const isFresh = (time: string | undefined) =>
    time !== undefined && now.getTime() - Date.parse(time) < days * day
  if (isFresh(date)) return 'new'
  return isFresh(lastmod) ? 'updated' : undefined
}

/** When a page is published, no longer published, or no longer fresh: in milliseconds since 1970. */
export function turnsOf(
  { date, lastmod, publishdate, expirydate }: Pick<Page, 'date' | 'lastmod' | 'publishdate' | 'expirydate'>,
  days: number,
): number[] {
  const fresh = [date, lastmod].flatMap((time) => (time === undefined ? [] : [Date.parse(time) + days * day]))
  const shown = [date, publishdate, expirydate].flatMap((time) =>
    time === undefined ? [] : [Date.parse(time)],
  )
  return [...fresh, ...shown].filter(Number.isFinite)
}
