import type { Redirect } from '../types.ts'
import { findRedirect, findSubtree, leadsInside, type RedirectMatch } from './find-redirect.ts'
import { fillSplat, isWholeTarget, joinQueries, splatToken, splitTarget } from './redirect-target.ts'
import { foldersOf } from './url.ts'

/** What a chain needs to know of the site. */
export interface Ground {
  /** The permalink of what stands at a path, if anything does. */
  permalinkAt(path: string): string | undefined
  /** Whether a page or a file stands below a folder. */
  hasBelow(folder: string): boolean
}

/** The redirect that catches the target of another; none where something stands there, or on another site. */
export function stepFrom(
  { to }: Redirect,
  declared: readonly Redirect[],
  ground: Ground,
): RedirectMatch<Redirect> | undefined {
  if (to === '' || isWholeTarget(to)) return undefined
  const { address } = splitTarget(to)
  if (!address.endsWith(splatToken))
    return ground.permalinkAt(address) === undefined ? findRedirect(address, declared) : undefined
  const folder = address.slice(0, -splatToken.length)
  const match = findSubtree(folder, declared)
  return match && { ...match, splat: match.splat + splatToken }
}

/** The target and status of two redirects one after the other; the query and anchor of the first are kept. */
export function joined(
  first: Redirect,
  { redirect, splat }: RedirectMatch<Redirect>,
  ground: Ground,
): Pick<Redirect, 'to' | 'status'> {
  if (redirect.status === 410) return { to: '', status: 410 }
  const from = splitTarget(first.to)
  const next = splitTarget(redirect.to)
  const address = fillSplat(next.address, splat)
  const own = isWholeTarget(next.address) ? encodeURI(from.anchor) : from.anchor
  const to = address + joinQueries(fillSplat(next.query, splat), from.query) + (own || next.anchor)
  return { to: normalTarget(to, ground), status: redirect.status === 302 ? 302 : first.status }
}

/** Whether some of what a subtree leads to goes another way than its next step. */
export function hasException(
  { to }: Redirect,
  next: Redirect,
  ground: Ground,
  exceptions: ReadonlySet<string>,
): boolean {
  const { address } = splitTarget(to)
  if (!address.endsWith(splatToken)) return false
  const folder = address.slice(0, -splatToken.length)
  return ground.hasBelow(folder) || exceptions.has(folder) || leadsInside(next)
}

/** The folders in which a redirect stands; that of a subtree is not in itself. */
export function foldersAround(redirects: readonly Redirect[]): Set<string> {
  return new Set(
    redirects.flatMap(({ from, scope }) => foldersOf(scope === 'subtree' ? from.slice(0, -1) : from)),
  )
}

/** A target with its path as the permalink of what stands there. */
export function normalTarget(to: string, { permalinkAt }: Ground): string {
  if (to === '' || isWholeTarget(to)) return to
  const { address, query, anchor } = splitTarget(to)
  return (permalinkAt(address) ?? address) + query + anchor
}

/** The old address of a redirect as `redirects.yaml` writes it. */
export function nameOf({ from, scope }: Pick<Redirect, 'from' | 'scope'>): string {
  return scope === 'subtree' ? `${from}*` : from
}
