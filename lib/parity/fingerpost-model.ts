import { buildMenu } from '../content/menu.ts'
import { sortPages } from '../content/navigation.ts'
import { readingTime } from '../content/reading-time.ts'
import { redirectRulesPath } from '../content/redirect-rules.ts'
import type { Progress } from '../progress.ts'
import type { Compiler } from '../render/compiler.ts'
import type { NavigationNode, Page, Site } from '../types.ts'
import type { ParityMenuEntry, ParityModel, ParityPage } from './model.ts'

/** A site of Fingerpost as a model that can be compared. */
export async function fingerpostModel(
  site: Site,
  compiler: Compiler,
  progress: Progress,
): Promise<ParityModel> {
  const children = childrenByParent(site)
  const pages: ParityPage[] = []
  for (const page of site.pages) {
    pages.push({
      ...pageOf(page, children.get(page.permalink) ?? []),
      ...(await textOf(page, compiler)),
    })
    progress.step(pages.length, site.pages.length)
  }
  progress.end(String(pages.length))
  // Hugo knows no rules but aliases.
  const aliases = site.redirects.filter(({ source }) => source.file !== redirectRulesPath)
  return { pages, aliases: new Map(aliases.map(({ from, to }) => [from, to])), menus: menusOf(site) }
}

async function textOf(page: Page, compiler: Compiler): Promise<Pick<ParityPage, 'headings' | 'readingTime'>> {
  // The layouts that Hugo prints its model by leave those of taxonomies and terms out.
  const isCompared = page.path !== '' && page.kind !== 'taxonomy' && page.kind !== 'term'
  if (!isCompared) return { headings: [], readingTime: 0 }
  const article = await compiler.compile(page)
  return {
    headings: article.headings.map(({ depth, id, text }) => ({ level: depth, id, text })),
    readingTime: readingTime(article.words),
  }
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

function pageOf(page: Page, children: string[]): Omit<ParityPage, 'headings' | 'readingTime'> {
  const { path: file, permalink: url, kind, title, linktitle, weight, date, lastmod, parent } = page
  const linkTitle = linktitle || title
  return { file, url, kind, title, linkTitle, weight, date, lastmod, parent, children }
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
