import type { SiteConfig } from '../config.ts'
import type { Page, PageKind, Term } from '../types.ts'
import { frontMatterSchema } from './front-matter.ts'
import { plural } from './plural.ts'
import { routeOf } from './route.ts'
import { taxonomyPermalink } from './taxonomy.ts'

/**
 * The home page and the top-level sections that no file declares.
 * @see https://gohugo.io/content-management/sections/
 */
export function sectionPages(config: SiteConfig, pages: readonly Page[]): Page[] {
  const made: Page[] = []
  if (!pages.some((page) => page.kind === 'home')) made.push(generatedPage('home', '/', config.title, ''))
  const known = new Set([
    ...Object.values(config.taxonomies).map(taxonomyPermalink),
    ...pages.map((page) => page.permalink),
  ])
  for (const { parent, path } of pages) {
    if (parent === '' || parent === '/' || known.has(parent)) continue
    known.add(parent)
    made.push(generatedPage('section', parent, sectionTitle(path.split('/')[0] ?? '', config), '/'))
  }
  return made
}

/**
 * For every taxonomy its list of terms and a page for each, unless a file declares it. A list
 * without terms leaves its address to any other page or alias, and no list or search has it.
 * @param taken addresses of pages and of aliases
 */
export function taxonomyPages(
  { taxonomies }: SiteConfig,
  terms: readonly Term[],
  pages: readonly Page[],
  taken: ReadonlySet<string>,
): Page[] {
  const ofKind = (kind: PageKind) => pages.filter((page) => page.kind === kind)
  const known = new Set(ofKind('term').map((page) => page.permalink))
  return Object.values(taxonomies).flatMap((taxonomy) => {
    const own = terms.filter((term) => term.taxonomy === taxonomy)
    const natural = taxonomyPermalink(taxonomy)
    const declared = ofKind('taxonomy').find(({ path }) => path.toLowerCase().startsWith(`${taxonomy}/`))
    const isWanted = !declared && (own.length > 0 || !taken.has(natural))
    const list = generatedPage('taxonomy', natural, titleOf(natural), '/')
    const { permalink } = declared ?? list
    return [
      ...(isWanted ? [{ ...list, listed: own.length > 0 }] : []),
      ...own
        .filter((term) => !known.has(term.permalink))
        .map((term) => generatedPage('term', term.permalink, term.name, permalink)),
    ]
  })
}

/** What a page without front matter has; the same for all that nobody writes. */
const noFrontMatter = frontMatterSchema.parse({})

function generatedPage(kind: PageKind, permalink: string, title: string, parent: string): Page {
  return {
    ...noFrontMatter,
    title,
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

/**
 * Hugo's title of a top-level folder without `_index`: its name with a capital, in the plural unless
 * the site wants none.
 */
export function sectionTitle(
  folder: string,
  { pluralizeListTitles }: Pick<SiteConfig, 'pluralizeListTitles'>,
): string {
  const title = folder.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
  return pluralizeListTitles ? plural(title) : title
}

function titleOf(permalink: string): string {
  const name = permalink.split('/').findLast((segment) => segment !== '') ?? ''
  return name.replaceAll('-', ' ').replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
}
