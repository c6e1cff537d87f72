import { resolveAddress } from '../content/links.ts'
import { warning } from '../problem.ts'
import type { Check, LinkReference, Page, Problem, Publication } from '../types.ts'
import { hasAnchor, headingsHint } from './anchors.ts'

/** Every link within the site leads to a page or file, and its `#part` to a heading or id there. */
export const deadLinks: Check = {
  rule: 'dead-link',
  texts: 'each',
  run: (publication, pages = publication.site.pages) => {
    // Of two pages with one last segment the first is named.
    const byName = new Map(
      publication.site.pages.toReversed().map((page) => [lastSegment(page.permalink), page]),
    )
    return pages.flatMap((page) =>
      (publication.articles.get(page.permalink)?.links ?? [])
        .filter((link) => link.kind === 'link')
        .flatMap((link) => checkLink(link, page, publication, byName) ?? []),
    )
  },
}

function checkLink(
  link: LinkReference,
  page: Page,
  { site, articles }: Publication,
  byName: ReadonlyMap<string | undefined, Page>,
): Problem | undefined {
  const place = { file: page.path, line: link.line, column: link.column }
  const address = resolveAddress(link.target, page, site)
  if (address.href === undefined) {
    return warning(
      place,
      'dead-link',
      `the link ${link.target} would run code and is left out`,
      'Link to a page, a file or a web address.',
    )
  }
  if (!address.found) {
    return warning(place, 'dead-link', `dead link ${link.target}`, nearest(link.target, byName))
  }
  const target = address.page && articles.get(address.page.permalink)
  if (address.fragment === '' || !target || hasAnchor(target, address.fragment)) return undefined
  return warning(
    place,
    'dead-link',
    `${address.page?.path} has no heading #${address.fragment}`,
    headingsHint(target, address.fragment),
  )
}

/** The page whose last segment is the one that was meant, if there is one. */
function nearest(target: string, byName: ReadonlyMap<string | undefined, Page>): string {
  const name = target
    .replace(/[?#].*$/s, '')
    .split('/')
    .findLast((segment) => segment !== '')
    ?.replace(/\.(mdx?|html)$/, '')
  const page = name === undefined ? undefined : byName.get(name)
  return page
    ? `Did you mean ${page.permalink}?`
    : 'Link to the address of a page (/guides/first/) or to its file (../guides/first.mdx).'
}

/** `/guides/first/` -> `first`; undefined for the address of a file, and of the home page. */
function lastSegment(permalink: string): string | undefined {
  return /\/([^/]+)\/$/.exec(permalink)?.[1]
}
