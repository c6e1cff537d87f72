import type { Page, Site } from '../types.ts'
import { publishTime } from './publish-time.ts'
import { groupArticles } from './related-groups.ts'
import { Tally } from './tally.ts'

/** Of an article, the articles that are most like it. */
type Finder = (page: Page, most: number) => Page[]

/** Each site is indexed once, however many pages ask. */
const finders = new WeakMap<Site, Finder>()

/**
 * The articles that share most with a page, best first.
 * @see https://gohugo.io/content-management/related-content/
 */
export function relatedPages(page: Page, site: Site, most: number): Page[] {
  const finder = finders.get(site) ?? createFinder(site)
  finders.set(site, finder)
  return finder(page, most)
}

/** An article that is found, by its position in the order of all. */
interface Found {
  position: number
  sum: number
}

/**
 * Hugo's ranking: each shared value adds the weight of its index; the mean of them, as a part of
 * the highest weight, must reach the threshold divided by their number. Of two that are alike to
 * one degree, the newer comes first.
 */
function createFinder({ pages, config: { related } }: Site): Finder {
  const dated = pages
    .filter(({ kind, listed, build }) => kind === 'page' && listed && build.list === 'always')
    .map((page) => ({ page, time: publishTime(page) ?? Number.NEGATIVE_INFINITY }))
    .sort(byDateAndTitle)
  const articles = dated.map(({ page }) => page)
  const { indices, members, groups } = groupArticles(articles, related)
  const highest = Math.max(1, ...related.indices.map(({ weight }) => weight))
  const isAlike = (sum: number, count: number) =>
    Math.round((Math.trunc(sum / count) / highest) * 100) >= Math.trunc(related.threshold / count)
  const ofGroups = new Tally(members.length)
  const ofArticles = new Tally(articles.length)

  return (page, most) => {
    const now = related.includenewer ? undefined : publishTime(page)
    const newest = now === undefined ? 0 : firstAt(articles.length, (at) => (dated[at]?.time ?? now) <= now)
    for (const { weight, valuesOf, rare, common } of indices) {
      for (const value of new Set(valuesOf(page))) {
        ofGroups.add(common.get(value) ?? [], weight)
        ofArticles.add(rare.get(value) ?? [], weight)
      }
    }
    const found: Found[] = []
    const isOther = (position: number) => articles[position]?.permalink !== page.permalink
    for (const position of ofArticles.counted) {
      const group = groups[position] ?? 0
      const sum = ofArticles.sumOf(position) + ofGroups.sumOf(group)
      const count = ofArticles.countOf(position) + ofGroups.countOf(group)
      if (position >= newest && isAlike(sum, count) && isOther(position))
        insert(found, { position, sum }, most)
    }
    for (const group of ofGroups.counted) {
      const sum = ofGroups.sumOf(group)
      if (!isAlike(sum, ofGroups.countOf(group)) || sum < (found[most - 1]?.sum ?? sum)) continue
      const positions = members[group] ?? []
      const start = firstAt(positions.length, (at) => (positions[at] ?? 0) >= newest)
      for (let at = start; at < positions.length; at++) {
        const position = positions[at] ?? 0
        if (ofArticles.countOf(position) > 0 || !isOther(position)) continue
        // The others of the group are older, so there is no place for them either.
        if (!insert(found, { position, sum }, most)) break
      }
    }
    ofGroups.clear()
    ofArticles.clear()
    return found.flatMap(({ position }) => articles[position] ?? [])
  }
}

/** Puts an article in its place, where it is among the best. */
function insert(found: Found[], one: Found, most: number): boolean {
  let place = found.length
  while (place > 0 && isBetter(one, found[place - 1])) place--
  if (place >= most) return false
  found.splice(place, 0, one)
  if (found.length > most) found.pop()
  return true
}

function isBetter(one: Found, other: Found | undefined): boolean {
  return !other || one.sum > other.sum || (one.sum === other.sum && one.position < other.position)
}

/** By halves, the first of some positions for which something holds that then holds for all behind it. */
function firstAt(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function byDateAndTitle(a: { page: Page; time: number }, b: { page: Page; time: number }): number {
  const order = a.time === b.time ? 0 : b.time - a.time
  const [one, other] = [a.page, b.page]
  return (
    order ||
    (one.title < other.title ? -1 : one.title > other.title ? 1 : 0) ||
    (one.path < other.path ? -1 : 1)
  )
}
