import type { Page, Term } from '../types.ts'
import { sortPages } from './navigation.ts'
import { resolveDots, urlize } from './url.ts'

/**
 * The terms of the `tags` taxonomy, by name. Terms are keyed in lower case with spaces as
 * hyphens, so that `Foo Bar` and `foo bar` are one; the first spelling names it.
 * @see https://gohugo.io/content-management/taxonomies/
 */
export function collectTerms(pages: readonly Page[]): Term[] {
  const terms = new Map<string, { name: string; pages: Set<Page> }>()
  for (const page of pages.filter((each) => each.listed)) {
    for (const name of page.tags) {
      const key = termKey(name)
      if (key === '') continue
      const term = terms.get(key) ?? { name, pages: new Set<Page>() }
      term.pages.add(page)
      terms.set(key, term)
    }
  }
  return [...terms]
    .map(([key, { name, pages: tagged }]) => ({
      name,
      permalink: `${taxonomyPermalink}${key}/`,
      pages: sortPages([...tagged]).map((page) => page.permalink),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }))
}

export const taxonomyPermalink = '/tags/'

/** The address of a term, by any of its spellings. */
export function termPermalink(name: string): string {
  return `${taxonomyPermalink}${termKey(name)}/`
}

/** What two spellings of a term have in common; empty for a name of which nothing is left. */
function termKey(name: string): string {
  return resolveDots(`/${urlize(name)}`).replace(/^\/|\/$/g, '')
}
