import { formatDate } from '../content/date.ts'
import { readingTime } from '../content/reading-time.ts'
import { termsOf } from '../content/taxonomy.ts'
import type { Page, Site } from '../types.ts'
import { type LinkView, siteHref } from './links.ts'

/** How long the page takes to read, when it was last updated, who wrote it, and where to edit it. */
export interface MetaView {
  minutes?: number
  updated?: { iso: string; text: string }
  /** `Ann, Bo and 3 others`. */
  contributors?: string
  edit?: string
}

/** The terms of a page in one taxonomy. */
export interface TermsView {
  taxonomy: string
  name: string
  terms: LinkView[]
}

/** Names beyond these are counted. */
const mostNames = 5

/** @param words of an article; a list is not read from end to end */
export function metaOf(page: Page, site: Site, words = 0): MetaView {
  const edit = editAddress(page, site)
  const { lastmod, contributors } = page
  return {
    ...(words > 0 && { minutes: readingTime(words) }),
    ...(lastmod && { updated: { iso: lastmod, text: formatDate(lastmod) } }),
    ...(contributors && { contributors: listNames(contributors) }),
    ...(edit && { edit }),
  }
}

function listNames(names: readonly string[]): string {
  const others = names.length - mostNames
  const rest = others > 0 ? [others === 1 ? '1 other' : `${others} others`] : []
  return new Intl.ListFormat('en-GB').format([...names.slice(0, mostNames), ...rest])
}

/** GitHub, GitLab and Gitea all answer at `/edit/branch/path`. */
function editAddress(page: Page, { config: { repository } }: Site): string | undefined {
  if (!repository || page.path === '') return undefined
  const path = [repository.folder, page.origin?.file ?? page.path].filter(Boolean).join('/')
  return `${repository.url}/edit/${repository.branch}/${encodeURI(path)}`
}

/** The terms of a page, a list for every taxonomy in which it has some. */
export function termsViewOf(page: Page, site: Site): TermsView[] {
  return Object.values(site.config.taxonomies).flatMap((taxonomy) => {
    const terms = termsOf(page, taxonomy, site.terms)
    if (terms.length === 0) return []
    const name = site.byPermalink.get(`/${taxonomy}/`)?.title ?? taxonomy
    const links = terms.map((term) => ({ title: term.name, href: siteHref(term.permalink, site) }))
    return [{ taxonomy, name, terms: links }]
  })
}
