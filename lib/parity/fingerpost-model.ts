import { buildMenu } from '../content/menu.ts'
import { sortPages } from '../content/navigation.ts'
import type { ArticleCache } from '../mdx/cache.ts'
import type { Progress } from '../publish/progress.ts'
import type { NavigationNode, Page, Site } from '../types.ts'
import type { ParityHeading, ParityMenuEntry, ParityModel, ParityPage } from './model.ts'

/** A site of Fingerpost as a model that can be compared. */
export async function fingerpostModel(
  site: Site,
  cache: ArticleCache,
  progress: Progress,
): Promise<ParityModel> {
  const children = childrenByParent(site)
  const pages: ParityPage[] = []
  for (const page of site.pages) {
    pages.push(pageOf(page, children.get(page.permalink) ?? [], await headingsOf(page, cache)))
    progress.step(pages.length, site.pages.length)
  }
  progress.end(String(pages.length))
  return { pages, aliases: new Map(site.redirects.map(({ from, to }) => [from, to])), menus: menusOf(site) }
}

async function headingsOf(page: Page, cache: ArticleCache): Promise<ParityHeading[]> {
  if (page.path === '') return []
  const { headings } = await cache.get(page)
  return headings.map(({ depth, id, text }) => ({ level: depth, id, text }))
}

/** What a page lists: a section its pages and sections, a taxonomy its terms, a term its pages, in default order. */
function childrenByParent(site: Site): Map<string, string[]> {
  const children = new Map<string, string[]>()
  for (const { parent, permalink, kind, build } of sortPages(site.pages)) {
    if (parent !== '' && kind !== 'taxonomy' && build.list !== 'never')
      children.set(parent, [...(children.get(parent) ?? []), permalink])
  }
  for (const { permalink, pages } of site.terms) children.set(permalink, pages)
  return children
}

function pageOf(page: Page, children: string[], headings: ParityHeading[]): ParityPage {
  const { path: file, permalink: url, kind, title, linktitle, weight, date, lastmod, parent } = page
  const linkTitle = linktitle || title
  return {
    file,
    url,
    kind,
    title,
    linkTitle,
    weight,
    date,
    lastmod,
    parent,
    children,
    headings,
    /** Fingerpost does not count it yet: `undefined` leaves the class out. */
    readingTime: undefined,
  }
}

function menusOf({ config, pages }: Site): ParityMenuEntry[] {
  const ofPages = pages.flatMap(({ menus }) => Object.keys(menus))
  const names = new Set([...Object.keys(config.menus), ...ofPages])
  return [...names].flatMap((name) => flat(name, [], buildMenu(name, sortPages(pages), config.menus).tree))
}

function flat(menu: string, above: readonly string[], nodes: readonly NavigationNode[]): ParityMenuEntry[] {
  return nodes.flatMap(({ title, permalink, url, children }) => {
    const trail = [...above, title]
    return [{ menu, trail, url: url ?? permalink }, ...flat(menu, trail, children)]
  })
}
