import type { Page, Term } from '../types.ts'

type Dates = Pick<Page, 'date' | 'lastmod'>

/**
 * Gives the home page and sections without a date of their own the latest `date` and `lastmod` of
 * what stands below them. Hugo shows and sorts them so, whether lists have the pages below or not.
 */
export function datedSections(pages: readonly Page[]): Page[] {
  const parents = new Map(pages.map(({ permalink, parent }) => [permalink, parent]))
  const latest = new Map<string, Dates>()
  for (const page of pages) {
    if (page.date === undefined || (page.kind !== 'page' && page.kind !== 'section')) continue
    const seen = new Set<string>()
    for (let at = page.parent; at !== '' && !seen.has(at); at = parents.get(at) ?? '') {
      seen.add(at)
      latest.set(at, later(latest.get(at), page))
    }
  }
  return pages.map((page) =>
    page.kind === 'home' || page.kind === 'section' ? dated(page, latest.get(page.permalink)) : page,
  )
}

/** Gives terms and taxonomies without a date of their own the latest ones of the pages that carry a term. */
export function datedTaxonomies(pages: readonly Page[], terms: readonly Term[]): Page[] {
  const members = new Map(pages.map((page) => [page.permalink, page]))
  const latest = new Map<string, Dates>()
  for (const term of terms) {
    for (const permalink of term.pages) {
      const page = members.get(permalink)
      const taxonomy = members.get(term.permalink)?.parent ?? ''
      if (page?.date === undefined) continue
      for (const at of [term.permalink, taxonomy]) latest.set(at, later(latest.get(at), page))
    }
  }
  return pages.map((page) =>
    page.kind === 'term' || page.kind === 'taxonomy' ? dated(page, latest.get(page.permalink)) : page,
  )
}

function dated(page: Page, dates: Dates | undefined): Page {
  return page.date === undefined && dates ? { ...page, ...dates } : page
}

function later(known: Dates | undefined, page: Dates): Dates {
  return { date: laterOf(known?.date, page.date), lastmod: laterOf(known?.lastmod, page.lastmod) }
}

function laterOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return Date.parse(b) > Date.parse(a) ? b : a
}
