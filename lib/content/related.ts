import type { RelatedConfig } from '../related-config.ts'
import type { Page, Site } from '../types.ts'

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

interface Index {
  weight: number
  valuesOf(page: Page): string[]
  /** Positions of the articles that have a value. */
  positions: Map<string, number[]>
}

/**
 * Hugo's ranking: each shared value adds the weight of its index; the mean of them, as a part of
 * the highest weight, must reach the threshold divided by their number.
 */
function createFinder({ pages, config: { related } }: Site): Finder {
  const articles = pages.filter(
    ({ kind, listed, build }) => kind === 'page' && listed && build.list === 'always',
  )
  articles.sort(byDateAndTitle)
  const indices = indicesOf(articles, related)
  const highest = Math.max(1, ...related.indices.map(({ weight }) => weight))
  const dates = articles.map(publishTime)
  // Numbers in place of objects: a value that thousands share must cost each of them next to nothing.
  const sums = new Int32Array(articles.length)
  const shared = new Int32Array(articles.length)

  return (page, most) => {
    const now = related.includenewer ? undefined : publishTime(page)
    sums.fill(0)
    shared.fill(0)
    for (const { weight, valuesOf, positions } of indices) {
      for (const value of new Set(valuesOf(page))) {
        for (const position of positions.get(value) ?? []) {
          sums[position] = (sums[position] ?? 0) + weight
          shared[position] = (shared[position] ?? 0) + 1
        }
      }
    }
    const found: { article: Page; sum: number }[] = []
    for (const [position, article] of articles.entries()) {
      const [sum, count] = [sums[position] ?? 0, shared[position] ?? 0]
      if (count === 0 || article.permalink === page.permalink) continue
      const share = Math.round((Math.trunc(sum / count) / highest) * 100)
      if (share < Math.trunc(related.threshold / count)) continue
      if (now !== undefined && (dates[position] ?? now) > now) continue
      const place = found.findIndex((each) => each.sum < sum)
      if (place >= 0) found.splice(place, 0, { article, sum })
      else if (found.length < most) found.push({ article, sum })
      if (found.length > most) found.pop()
    }
    return found.map(({ article }) => article)
  }
}

/** Where an index names a field that no article sets, the tags decide. */
function indicesOf(articles: readonly Page[], { indices, tolower }: RelatedConfig): Index[] {
  const isSet = (name: string) => articles.some((page) => valuesOfField(page, name).length > 0)
  const weights = new Map<string, number>()
  for (const { name, weight } of indices.filter(({ name }) => isSet(name))) weights.set(name, weight)
  const unset = indices.find(({ name }) => name !== 'date' && !weights.has(name))
  if (unset && !weights.has('tags')) weights.set('tags', unset.weight)
  return [...weights]
    .filter(([, weight]) => weight !== 0)
    .map(([name, weight]) => {
      const valuesOf = (page: Page) =>
        valuesOfField(page, name).map((value) => (tolower ? value.toLowerCase() : value))
      return { weight, valuesOf, positions: positionsOf(articles, valuesOf) }
    })
}

function positionsOf(articles: readonly Page[], valuesOf: (page: Page) => string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  for (const [position, article] of articles.entries()) {
    for (const value of new Set(valuesOf(article))) {
      const known = positions.get(value) ?? []
      known.push(position)
      positions.set(value, known)
    }
  }
  return positions
}

/** The values of a field; of a date its year, as in Hugo. */
function valuesOfField(page: Page, name: string): string[] {
  if (name === 'date') return page.date === undefined ? [] : [page.date.slice(0, 4)]
  if (name === 'tags' || name === 'keywords') return page[name]
  const value = page.params[name]
  return (Array.isArray(value) ? value : [value]).flatMap((each) => (typeof each === 'string' ? [each] : []))
}

function publishTime({ publishdate, date }: Page): number | undefined {
  const written = publishdate ?? date
  return written === undefined ? undefined : Date.parse(written)
}

/** Of two that are alike to one degree, the newer comes first. */
function byDateAndTitle(a: Page, b: Page): number {
  const time = (page: Page) => publishTime(page) ?? Number.NEGATIVE_INFINITY
  const order = time(b) === time(a) ? 0 : time(b) - time(a)
  return order || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0) || (a.path < b.path ? -1 : 1)
}
