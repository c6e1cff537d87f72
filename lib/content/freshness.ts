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
