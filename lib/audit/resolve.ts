import { hasAnchor } from '../checks/anchors.ts'
import { findRedirect } from '../content/find-redirect.ts'
import { fillSplat, isWholeTarget, splitTarget } from '../content/redirect-target.ts'
import { outputPath } from '../content/url.ts'
import type { Page, Publication, Redirect } from '../types.ts'
import type { OldAddress } from './read-addresses.ts'

/** What an old address is on the new site, in the order of the report. */
export const verdicts = ['page', 'redirect', 'file', 'gone', 'wrong anchor', 'missing'] as const
export type Verdict = (typeof verdicts)[number]

/** An old address and what becomes of it. */
export interface Finding extends OldAddress {
  verdict: Verdict
  /** Where the reader arrives, if that is a page. */
  page?: Page
  /** The redirect that catches it. */
  through?: Redirect
}

/** Redirects are written with their ends, so that more steps than these are a circle. */
const mostSteps = 5

/**
 * Makes what tells of an old address whether readers still arrive.
 * @param published paths of the files that a build writes, relative to the out folder
 */
export function createResolver(
  { site, articles }: Publication,
  published: ReadonlySet<string>,
): (address: OldAddress) => Finding {
  const pageAt = (path: string) => site.byPermalink.get(path) ?? site.byPermalink.get(`${path}/`)

  return (address) => ({ ...address, ...follow(address.path, address.anchor, mostSteps) })

  function follow(path: string, anchor: string, steps: number): Omit<Finding, keyof OldAddress> {
    const page = pageAt(path)
    if (page) return { verdict: isAnchorOf(page, anchor) ? 'page' : 'wrong anchor', page }
    const match = findRedirect(path, site.redirects)
    const isFile = published.has(outputPath(path)) || published.has(outputPath(`${path}/`))
    if (!match || (match.redirect.scope === 'subtree' && isFile))
      return { verdict: isFile ? 'file' : 'missing' }
    const { redirect, splat } = match
    if (redirect.status === 410) return { verdict: 'gone', through: redirect }
    if (isWholeTarget(redirect.to)) return { verdict: 'redirect', through: redirect }
    const target = splitTarget(redirect.to)
    const end: Omit<Finding, keyof OldAddress> =
      steps > 0
        ? follow(fillSplat(target.address, splat), anchor || target.anchor.slice(1), steps - 1)
        : { verdict: 'missing' }
    const arrives = end.verdict === 'page' || end.verdict === 'file'
    return { ...end, verdict: arrives ? 'redirect' : end.verdict, through: redirect }
  }

  /** A page that no file declares has no headings of its own. */
  function isAnchorOf(page: Page, anchor: string): boolean {
    const article = articles.get(page.permalink)
    return anchor === '' || anchor === 'content' || (article ? hasAnchor(article, anchor) : anchor === 'top')
  }
}
