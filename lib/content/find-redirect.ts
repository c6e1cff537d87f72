import type { Redirect } from '../types.ts'
import { isWholeTarget, splatToken, splitTarget } from './redirect-target.ts'

/** A redirect as far as one needs it to find and follow it. */
export type RedirectRule = Omit<Redirect, 'source'>

/** The redirect that catches a path. */
export interface RedirectMatch<R extends RedirectRule> {
  redirect: R
  /** What of the path stands below the root of a subtree. */
  splat: string
}

/** Where in the list a redirect stands, by its address or by the root of its subtree. */
interface Index {
  exact: Map<string, number>
  roots: Map<string, number>
}

/** A server asks for one list many times. */
const indexes = new WeakMap<readonly RedirectRule[], Index>()

/**
 * Finds what catches a decoded path, with or without its last slash: the redirect of this very
 * address, or else of the nearest subtree around it. Whether a page lives there, which wins over a
 * subtree, the caller knows.
 */
export function findRedirect<R extends RedirectRule>(
  path: string,
  redirects: readonly R[],
): RedirectMatch<R> | undefined {
  const { exact } = indexOf(redirects)
  const redirect = redirects[exact.get(path) ?? exact.get(`${path}/`) ?? -1]
  return redirect ? { redirect, splat: '' } : findSubtree(path, redirects)
}

/**
 * Finds the nearest subtree around a path. Dots match nothing, since a browser resolves them; and
 * a subtree does not catch where it leads to itself: `/docs/*` to `/docs/v2/:splat` ends there.
 */
export function findSubtree<R extends RedirectRule>(
  path: string,
  redirects: readonly R[],
): RedirectMatch<R> | undefined {
  const { roots } = indexOf(redirects)
  if (roots.size === 0 || /(^|\/)\.\.?(\/|$)/.test(path)) return undefined
  const whole = path.endsWith('/') ? path : `${path}/`
  for (let end = whole.length; end > 0; end = whole.slice(0, end - 1).lastIndexOf('/') + 1) {
    const redirect = redirects[roots.get(whole.slice(0, end)) ?? -1]
    if (redirect && !isOwnTarget(path, redirect)) return { redirect, splat: path.slice(end) }
  }
  return undefined
}

/** Whether a subtree leads to addresses below its own root, which it then does not catch. */
export function leadsInside({ from, to }: RedirectRule): boolean {
  const { address } = splitTarget(to)
  const start = address.replace(splatToken, '')
  return !isWholeTarget(to) && start.startsWith(from) && start !== from
}

function isOwnTarget(path: string, redirect: RedirectRule): boolean {
  if (!leadsInside(redirect)) return false
  const { address } = splitTarget(redirect.to)
  const start = address.replace(splatToken, '')
  return start === address ? path === address || `${path}/` === address : `${path}/`.startsWith(start)
}

function indexOf(redirects: readonly RedirectRule[]): Index {
  const known = indexes.get(redirects)
  if (known) return known
  const index: Index = { exact: new Map(), roots: new Map() }
  for (const [position, { from, scope }] of redirects.entries())
    (scope === 'page' ? index.exact : index.roots).set(from, position)
  indexes.set(redirects, index)
  return index
}
