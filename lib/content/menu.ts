import type { SiteConfig } from '../config.ts'
import type { ConfiguredMenuEntry } from '../hugo-settings.ts'
import { warning } from '../problem.ts'
import type { NavigationNode, Page, Problem } from '../types.ts'
import { compareNames, compareWeights } from './order.ts'
import { permalinkOfPath } from './url.ts'

interface MenuEntry extends NavigationNode {
  children: MenuEntry[]
  identifier: string
  parent: string
}

/**
 * The entries that the configuration and pages give for one menu, as a tree. An entry stands below
 * the one whose identifier, or name if it has none, is its `parent`; an unknown parent becomes an
 * entry without an address; of two pages with the same key the first is kept, and before both the
 * entry of the configuration.
 * @param menus of the configuration
 * @see https://gohugo.io/content-management/menus/
 */
export function buildMenu(
  name: string,
  pages: readonly Page[],
  menus: SiteConfig['menus'],
): { tree: NavigationNode[]; problems: Problem[] } {
  const finders = { byAddress: finderOf(pages, ({ permalink }) => permalink), byRef: finderOf(pages, refOf) }
  const configured = (menus[name.toLowerCase()] ?? []).map((entry) => configuredEntry(entry, finders))
  const entries = new Map(configured.map((entry) => [keyOf(entry), entry]))
  const problems: Problem[] = []
  for (const page of pages) {
    const entry = entryOf(page, name)
    if (!entry) continue
    if (entries.has(keyOf(entry))) {
      const place = { file: page.path, line: 1, column: 1 }
      problems.push(
        warning(
          place,
          'menu',
          `menu ${name} already has an entry ${keyOf(entry)}; this one is left out`,
          `Set menu.${name}.identifier to a name of its own.`,
        ),
      )
    } else {
      entries.set(keyOf(entry), entry)
    }
  }
  for (const { parent } of [...entries.values()]) {
    if (parent !== '' && !entries.has(parent)) entries.set(parent, emptyEntry(parent))
  }
  const roots: MenuEntry[] = []
  for (const entry of entries.values()) {
    const parent = entry.parent === '' ? undefined : entries.get(entry.parent)
    if (parent && !isBelow(entries, parent, entry)) parent.children.push(entry)
    else roots.push(entry)
  }
  return { tree: sortEntries(roots), problems }
}

function entryOf(page: Page, menu: string): MenuEntry | undefined {
  const name = Object.keys(page.menus).find((key) => key.toLowerCase() === menu.toLowerCase())
  const fields = name === undefined ? undefined : page.menus[name]
  if (!fields) return undefined
  return {
    identifier: fields.identifier ?? '',
    title: fields.name || page.linktitle || page.title || page.permalink,
    parent: fields.parent ?? '',
    permalink: page.permalink,
    weight: fields.weight || page.weight,
    children: [],
  }
}

/** Finds the first page that has a name. */
type Finder = (name: string | undefined) => Page | undefined

/** Names all pages, once, when the first of them is looked for: most menus look for none. */
function finderOf(pages: readonly Page[], nameOf: (page: Page) => string): Finder {
  let byName: ReadonlyMap<string, Page> | undefined
  return (name) => {
    byName ??= new Map(pages.toReversed().map((page) => [nameOf(page), page]))
    return name === undefined ? undefined : byName.get(name)
  }
}

/** What `pageRef` calls a page. */
function refOf({ path, permalink }: Page): string {
  return path === '' ? permalink : permalinkOfPath(path)
}

/** `pageRef` wins over `url`; a `url` that is the address of a page leads to it. */
function configuredEntry(
  entry: ConfiguredMenuEntry,
  { byAddress, byRef }: { byAddress: Finder; byRef: Finder },
): MenuEntry {
  const page =
    entry.pageref === undefined
      ? byAddress(entry.url)
      : byRef(permalinkOfPath(entry.pageref.replace(/^\/+/, '')))
  const title = entry.name || page?.linktitle || page?.title
  return {
    identifier: entry.identifier ?? '',
    title: title || entry.identifier || page?.permalink || entry.url || '',
    parent: entry.parent ?? '',
    permalink: page?.permalink ?? '',
    ...(!page && entry.url && { url: entry.url }),
    weight: entry.weight,
    children: [],
  }
}

function emptyEntry(title: string): MenuEntry {
  return { identifier: '', title, parent: '', permalink: '', weight: 0, children: [] }
}

function keyOf(entry: MenuEntry): string {
  return entry.identifier || entry.title
}

/** Whether `entry` stands below `ancestor` already: entries that name each other as parent make no tree. */
function isBelow(entries: ReadonlyMap<string, MenuEntry>, entry: MenuEntry, ancestor: MenuEntry): boolean {
  const seen = new Set<MenuEntry>()
  for (let at: MenuEntry | undefined = entry; at && !seen.has(at); at = entries.get(at.parent)) {
    if (at === ancestor) return true
    seen.add(at)
  }
  return false
}

/** Weight ascending with 0 last, then name, then identifier. */
function sortEntries(entries: MenuEntry[]): NavigationNode[] {
  entries.sort(
    (a, b) =>
      compareWeights(a.weight, b.weight) ||
      compareNames(a.title, b.title) ||
      compareNames(a.identifier, b.identifier),
  )
  return entries.map(({ title, permalink, url, weight, children }) => ({
    title,
    permalink,
    ...(url && { url }),
    weight,
    children: sortEntries(children),
  }))
}
