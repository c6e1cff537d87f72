import type { SiteConfig } from '../config.ts'
import type { Page, PageKind, Term } from '../types.ts'
import { frontMatterSchema } from './front-matter.ts'
import { routeOf } from './route.ts'
import { taxonomyPermalink } from './taxonomy.ts'

/**
 * The home page and the top-level sections that no file declares.
 * @see https://gohugo.io/content-management/sections/
 */
export function sectionPages(config: SiteConfig, pages: readonly Page[]): Page[] {
  const made: Page[] = []
  if (!pages.some((page) => page.kind === 'home')) made.push(generatedPage('home', '/', config.title, ''))
  const known = new Set([taxonomyPermalink, ...pages.map((page) => page.permalink)])
  for (const { parent } of pages) {
    if (parent === '' || parent === '/' || known.has(parent)) continue
    known.add(parent)
    made.push(generatedPage('section', parent, sectionTitle(parent, config), '/'))
  }
  return made
}

/** The list of terms and a page for each, unless a file declares it. */
export function taxonomyPages(terms: readonly Term[], pages: readonly Page[]): Page[] {
  if (terms.length === 0) return []
  const known = new Set(
    pages.filter(({ kind }) => kind === 'taxonomy' || kind === 'term').map((page) => page.permalink),
  )
  return [
    generatedPage('taxonomy', taxonomyPermalink, 'Tags', '/'),
    ...terms.map(({ name, permalink }) => generatedPage('term', permalink, name, taxonomyPermalink)),
  ].filter((page) => !known.has(page.permalink))
}

function generatedPage(kind: PageKind, permalink: string, title: string, parent: string): Page {
  const frontMatter = frontMatterSchema.parse({ title })
  return {
    ...frontMatter,
    kind,
    path: '',
    format: 'md',
    permalink,
    listed: true,
    route: routeOf(permalink),
    parent,
    body: '',
  }
}

/** Hugo's title of a folder without `_index`: hyphens to spaces, capitals, plural unless the site wants none. */
export function sectionTitle(
  permalink: string,
  { pluralizeListTitles }: Pick<SiteConfig, 'pluralizeListTitles'>,
): string {
  const name = permalink.split('/').findLast((segment) => segment !== '') ?? ''
  const title = name.replaceAll('-', ' ').replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
  return pluralizeListTitles ? plural(title) : title
}

function plural(title: string): string {
  if (/s$/i.test(title) || !/[a-z]$/i.test(title)) return title
  if (/(x|z|ch|sh)$/i.test(title)) return `${title}es`
  return /[^aeiou]y$/i.test(title) ? `${title.slice(0, -1)}ies` : `${title}s`
}
