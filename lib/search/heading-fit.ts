import { fitOfText, type QueryWord } from './fit.ts'

/** A word of the query with how rare it is. */
type RareWord = Pick<QueryWord, 'matches' | 'synonyms'> & { rarity: number }

/** What a heading has of the query: how much, in how many of its own words. */
interface HeadingHit {
  has: number
  count: number
  length: number
}

/** The headings that have words of the query, by page and section; only of some pages. */
export function headingsOf(
  words: readonly RareWord[],
  candidates: ReadonlySet<number>,
): Map<number, Map<number, HeadingHit>> {
  const hits = new Map<number, Map<number, HeadingHit>>()
  for (const { matches, synonyms, rarity } of words) {
    const best = new Map<HeadingHit, number>()
    for (const { postings, fit } of [...matches, ...synonyms])
      for (const { page, headings } of postings) {
        if (headings.length === 0 || !candidates.has(page)) continue
        const ofPage = hits.get(page) ?? new Map<number, HeadingHit>()
        hits.set(page, ofPage)
        for (const { section, length } of headings) {
          const hit = ofPage.get(section) ?? { has: 0, count: 0, length }
          ofPage.set(section, hit)
          best.set(hit, Math.max(best.get(hit) ?? 0, fit))
        }
      }
    for (const [hit, fit] of best) {
      hit.has += rarity * fit
      hit.count++
    }
  }
  return hits
}

/** How well each of these headings fits, best first; `whole` is what all words of the query have. */
export function fitOfHeadings(
  hits: ReadonlyMap<number, HeadingHit> | undefined,
  whole: number,
): { section: number; fit: number }[] {
  return [...(hits ?? [])]
    .map(([section, { has, count, length }]) => ({
      section,
      fit: fitOfText(has / whole, Math.min(1, count / length)),
    }))
    .sort((one, other) => other.fit - one.fit || one.section - other.section)
}
