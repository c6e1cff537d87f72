import { warning } from '../problem.ts'
import type { Page, Place, Problem, Redirect } from '../types.ts'
import { permalinkOfAlias } from './url.ts'

/** A page's alias as written, and where. */
export interface Alias {
  page: Page
  written: string
  place: Place
}

/**
 * The redirects that aliases ask for. An alias equal to its own page's address is skipped; an
 * address that is a page stays that page; of two equal aliases the first counts.
 * @param aliases in navigation order
 * @see https://gohugo.io/content-management/urls/#aliases
 */
export function buildRedirects(
  aliases: readonly Alias[],
  byPermalink: ReadonlyMap<string, Page>,
): { redirects: Redirect[]; problems: Problem[] } {
  const redirects = new Map<string, Redirect>()
  const problems: Problem[] = []
  for (const { page, written, place } of aliases) {
    const from = permalinkOfAlias(written, page.permalink)
    const owner = from === undefined ? undefined : byPermalink.get(from)
    const earlier = from === undefined ? undefined : redirects.get(from)
    if (from === undefined) {
      problems.push(
        warning(
          place,
          'alias',
          `alias "${written}" is no address of this site`,
          'Write a path: /old/address/ or old-name.',
        ),
      )
    } else if (owner === page || earlier?.to === page.permalink) {
    } else if (owner) {
      problems.push(
        warning(
          place,
          'alias',
          `alias ${from} is the address of ${owner.path || 'a generated page'}, which stays there`,
          `Remove the alias, or move ${owner.path || 'that page'}.`,
        ),
      )
    } else if (earlier) {
      problems.push(
        warning(
          place,
          'alias',
          `alias ${from} is already claimed by ${earlier.source.file}:${earlier.source.line}`,
          'Keep it in one of the two articles.',
        ),
      )
    } else {
      redirects.set(from, { from, scope: 'page', to: page.permalink, status: 301, source: place })
    }
  }
  return { redirects: [...redirects.values()], problems }
}
