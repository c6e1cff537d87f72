import { error } from '../problem.ts'
import type { Problem, Redirect } from '../types.ts'
import { findRedirect, findSubtree, leadsInside, type RedirectMatch } from './find-redirect.ts'
import { fillSplat, isWholeTarget, joinQueries, splatToken, splitTarget } from './redirect-target.ts'

/** What a chain needs to know of the site. */
export interface Ground {
  /** The permalink of what stands at a path, if anything does. */
  permalinkAt(path: string): string | undefined
  /** Whether a page or a file stands below a folder. */
  hasBelow(folder: string): boolean
}

/** Where following a redirect leads. */
export interface Chain {
  /** The redirect, with the end of the chain for its target. */
  redirect: Redirect
  /** The target at the very end, beyond what an exception keeps apart. */
  end: string
  /** The redirect that names the end: the last one that leads to one place, or the first. */
  last: Redirect
}

/** An address longer than this grows with each step: no host takes so long a one. */
const longestAddress = 2000

/**
 * Follows each redirect to its end. What goes in a circle is left out, with an error for each circle.
 * A subtree that leads into another is followed only where nothing below the second is an exception.
 */
export function followChains(
  declared: readonly Redirect[],
  ground: Ground,
): { chains: Chain[]; problems: Problem[] } {
  const exceptions = foldersAround(declared)
  const circles = new Map<string, Problem>()
  const chains = declared.flatMap((redirect) => {
    const { circle, ...chain } = follow(redirect, declared, ground, exceptions)
    if (circle.length === 0) return [chain]
    const name = circle.map(nameOf).toSorted().join(' ')
    if (!circles.has(name)) circles.set(name, circleProblem(circle))
    return []
  })
  return { chains, problems: [...circles.values()] }
}

function follow(
  start: Redirect,
  declared: readonly Redirect[],
  ground: Ground,
  exceptions: ReadonlySet<string>,
): Chain & { circle: Redirect[] } {
  const steps = [start]
  const seen = new Set([start.from + (start.scope === 'subtree' ? splatToken : '')])
  let current = { ...start, to: normalTarget(start.to, ground) }
  let redirect = current
  let isWhole = true
  for (let match = stepFrom(current, declared, ground); match; match = stepFrom(current, declared, ground)) {
    const { address } = splitTarget(current.to)
    const isCircle = seen.has(address) || address.length > longestAddress
    const circle = isCircle ? [...new Set(steps.slice(steps.indexOf(match.redirect)))] : []
    if (isCircle) return { redirect, end: current.to, last: match.redirect, circle }
    seen.add(address)
    steps.push(match.redirect)
    isWhole &&= !hasException(current, match.redirect, ground, exceptions)
    current = { ...current, ...joined(current, match, ground) }
    if (isWhole) redirect = current
  }
  const last = steps.findLast(({ to }) => !to.includes(splatToken)) ?? start
  return { redirect, end: current.to, last, circle: [] }
}

/** The redirect that catches the target of another; none where something stands there, or on another site. */
function stepFrom(
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
function joined(
  first: Redirect,
  { redirect, splat }: RedirectMatch<Redirect>,
  ground: Ground,
): Pick<Redirect, 'to' | 'status'> {
  if (redirect.status === 410) return { to: '', status: 410 }
  const from = splitTarget(first.to)
  const next = splitTarget(redirect.to)
  const address = fillSplat(next.address, splat)
  const to = address + joinQueries(fillSplat(next.query, splat), from.query) + (from.anchor || next.anchor)
  return { to: normalTarget(to, ground), status: redirect.status === 302 ? 302 : first.status }
}

/** Whether some of what a subtree leads to goes another way than its next step. */
function hasException(
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
function foldersAround(redirects: readonly Redirect[]): Set<string> {
  return new Set(
    redirects.flatMap(({ from, scope }) => foldersOf(scope === 'subtree' ? from.slice(0, -1) : from)),
  )
}

/** `/a/b/` -> `/`, `/a/`, `/a/b/`; of a file its folders. */
export function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1))
}

/** A target with its path as the permalink of what stands there. */
function normalTarget(to: string, { permalinkAt }: Ground): string {
  if (to === '' || isWholeTarget(to)) return to
  const { address, query, anchor } = splitTarget(to)
  return (permalinkAt(address) ?? address) + query + anchor
}

function circleProblem(circle: readonly Redirect[]): Problem {
  const [first] = circle
  const steps = circle.map((each) => `${nameOf(each)} (${each.source.file}:${each.source.line})`)
  return error(
    first?.source ?? { file: '', line: 1, column: 1 },
    'redirect',
    `redirects lead in a circle: ${[...steps, first ? nameOf(first) : ''].join(' -> ')}`,
    'Let one of them lead to a page, or remove it.',
  )
}

/** The old address of a redirect as `redirects.yaml` writes it. */
export function nameOf({ from, scope }: Pick<Redirect, 'from' | 'scope'>): string {
  return scope === 'subtree' ? `${from}*` : from
}
