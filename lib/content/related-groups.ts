import type { RelatedConfig } from '../related-config.ts'
import type { Page } from '../types.ts'

/** An index of what related articles share, such as the tags. */
export interface RelatedIndex {
  weight: number
  valuesOf(page: Page): string[]
  /** Of a value that few have the positions of its articles. */
  rare: ReadonlyMap<string, readonly number[]>
  /** Of a value that many have the numbers of its groups. */
  common: ReadonlyMap<string, readonly number[]>
}

/** What articles share. Those that have the same common values are a group, and as one in these. */
export interface RelatedGroups {
  indices: RelatedIndex[]
  /** Of each group the positions of its articles, ascending. */
  members: readonly (readonly number[])[]
  /** The group of each article, by its position. */
  groups: Int32Array
}

/** A value is common where one article in so many has it, and some more than a few. */
const oneIn = 50
const few = 8

/** Indexes articles by what they may share, so that a value that thousands have costs each of them little. */
export function groupArticles(articles: readonly Page[], config: RelatedConfig): RelatedGroups {
  const most = Math.max(few, articles.length / oneIn)
  const indices = indicesOf(articles, config).map(({ weight, valuesOf }) => {
    const all = [...positionsOf(articles, valuesOf)]
    const rare = new Map(all.filter(([, positions]) => positions.length <= most))
    const common = new Map(
      all.flatMap(([value]): [string, number[]][] => (rare.has(value) ? [] : [[value, []]])),
    )
    return { weight, valuesOf, rare, common }
  })
  const numbers = new Map<string, number>()
  const members: number[][] = []
  const groups = new Int32Array(articles.length)
  for (const [position, article] of articles.entries()) {
    const own = indices.map(({ valuesOf, common }) =>
      [...new Set(valuesOf(article))].filter((value) => common.has(value)).sort(),
    )
    const key = JSON.stringify(own)
    const group = numbers.get(key) ?? members.length
    if (group === members.length) {
      numbers.set(key, group)
      members.push([])
      for (const [place, { common }] of indices.entries())
        for (const value of own[place] ?? []) common.get(value)?.push(group)
    }
    members[group]?.push(position)
    groups[position] = group
  }
  return { indices, members, groups }
}

/** Where an index names a field that no article sets, the tags decide. */
function indicesOf(
  articles: readonly Page[],
  { indices, tolower }: RelatedConfig,
): Pick<RelatedIndex, 'weight' | 'valuesOf'>[] {
  const isSet = (name: string) => articles.some((page) => valuesOfField(page, name).length > 0)
  const weights = new Map<string, number>()
  for (const { name, weight } of indices.filter(({ name }) => isSet(name))) weights.set(name, weight)
  const unset = indices.find(({ name }) => name !== 'date' && !weights.has(name))
  if (unset && !weights.has('tags')) weights.set('tags', unset.weight)
  return [...weights]
    .filter(([, weight]) => weight !== 0)
    .map(([name, weight]) => ({
      weight,
      valuesOf: (page) => valuesOfField(page, name).map((value) => (tolower ? value.toLowerCase() : value)),
    }))
}

function positionsOf(articles: readonly Page[], valuesOf: (page: Page) => string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  for (const [position, article] of articles.entries()) {
    for (const value of new Set(valuesOf(article))) {
      const known = positions.get(value)
      if (known) known.push(position)
      else positions.set(value, [position])
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
