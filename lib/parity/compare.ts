import {
  compareChildren,
  compareHeadings,
  compareMenus,
  type Item,
  type Pair,
  sharedPages,
} from './compare-sequences.ts'
import type { Difference, ItemClass, ParityModel, ParityPage } from './model.ts'

/** How many items of each class were compared, and every one on which the sides differ. */
export interface Comparison {
  compared: Map<ItemClass, number>
  differences: Difference[]
}

/** Compares two models of one content tree, item by item. */
export function compareModels(hugo: ParityModel, fingerpost: ParityModel): Comparison {
  const compared = new Map<ItemClass, number>()
  const differences: Difference[] = []
  const item = (difference: Difference) => {
    compared.set(difference.itemClass, (compared.get(difference.itemClass) ?? 0) + 1)
    if (difference.hugo !== difference.fingerpost) differences.push(difference)
  }
  const pairs = pairPages(hugo.pages, fingerpost.pages, item)
  for (const pair of pairs) compareFields(pair, item)
  for (const pair of pairs) compareHeadings(pair, item)
  const shared = sharedPages(hugo, fingerpost)
  for (const pair of pairs) compareChildren(pair, shared, item)
  compareAliases(hugo, fingerpost, item)
  compareMenus(hugo, fingerpost, item)
  return { compared, differences }
}

/** Pages of a file belong together by the file, others by their address. */
function pairPages(hugo: readonly ParityPage[], fingerpost: readonly ParityPage[], item: Item): Pair[] {
  const keyOf = ({ file, url }: ParityPage) => file.replace(/\.mdx$/, '.md') || url
  const others = new Map(fingerpost.map((page) => [keyOf(page), page]))
  const pairs: Pair[] = []
  const presence = (page: ParityPage, says: string, saysOther: string) => {
    const itemClass = page.file ? 'published' : page.kind === 'term' ? 'term' : 'url'
    item({
      itemClass,
      file: page.file || page.url,
      subject: undefined,
      hugo: says,
      fingerpost: saysOther,
    })
  }
  for (const page of hugo) {
    const other = others.get(keyOf(page))
    const words = `${page.kind} ${page.url}`
    presence(other ?? page, words, other ? words : 'nothing')
    if (other) pairs.push({ hugo: page, fingerpost: other })
  }
  const known = new Set(hugo.map(keyOf))
  for (const page of fingerpost) {
    if (!known.has(keyOf(page))) presence(page, 'nothing', `${page.kind} ${page.url}`)
  }
  return pairs
}

const instant = (date: string | undefined) =>
  date === undefined ? 'none' : new Date(date).toISOString().replace('.000Z', 'Z')

function compareFields({ hugo, fingerpost }: Pair, item: Item): void {
  const file = fingerpost.file || fingerpost.url
  const field = (itemClass: ItemClass, name: string, read: (page: ParityPage) => string) =>
    item({ itemClass, file, subject: { field: name }, hugo: read(hugo), fingerpost: read(fingerpost) })
  field('url', 'url', (page) => page.url)
  field('kind', 'kind', (page) => page.kind)
  field('title', 'title', (page) => page.title)
  field('linkTitle', 'linktitle', (page) => page.linkTitle)
  field('weight', 'weight', (page) => String(page.weight))
  field('date', 'date', (page) => instant(page.date))
  field('lastmod', 'lastmod', (page) => instant(page.lastmod))
  field('parent', 'parent', (page) => page.parent)
  if (hugo.readingTime !== undefined && fingerpost.readingTime !== undefined)
    field('readingTime', 'readingTime', (page) => String(page.readingTime))
}

function compareAliases(hugo: ParityModel, fingerpost: ParityModel, item: Item): void {
  const pages = new Map([...hugo.pages, ...fingerpost.pages].map(({ url, file }) => [url, file]))
  for (const from of new Set([...hugo.aliases.keys(), ...fingerpost.aliases.keys()])) {
    const [left, right] = [hugo.aliases.get(from), fingerpost.aliases.get(from)]
    item({
      itemClass: 'alias',
      file: pages.get(left ?? right ?? '') ?? from,
      subject: { field: 'aliases' },
      hugo: `${from} leads to ${left ?? 'nothing'}`,
      fingerpost: `${from} leads to ${right ?? 'nothing'}`,
    })
  }
}
