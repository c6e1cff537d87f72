import { error } from '../problem.ts'
import type { Problem, Redirect } from '../types.ts'
import {
  foldersAround,
  type Ground,
  hasException,
  joined,
  nameOf,
  normalTarget,
  stepFrom,
} from './redirect-steps.ts'
import { splatToken, splitTarget } from './redirect-target.ts'

/** Where following a redirect leads. */
export interface Chain {
  /** The redirect, with the end of the chain for its target. */
  redirect: Redirect
  /** The target at the very end, beyond what an exception keeps apart. */
  end: string
  /** The redirect that names the end: the last one that leads to one place, or the first. */
  last: Redirect
}

/** The way of a redirect through subtrees, up to the redirect of one address. */
interface Way {
  chain: Chain
  /** Whether the chain is followed so far, and not only up to an exception. */
  isWhole: boolean
  steps: Redirect[]
  /** The redirect of one address that it leads to, if it does. */
  next: Redirect | undefined
  /** What goes in a circle without ever leading to the redirect of one address. */
  circle: Redirect[]
}

/** An address longer than this grows with each step: no host takes so long a one. */
const longestAddress = 2000

/**
 * Follows each redirect to its end, each once, however many lead through it. What leads into a
 * circle is left out, with an error for each circle. A subtree that leads into another is followed
 * only where nothing below the second is an exception.
 */
export function followChains(
  declared: readonly Redirect[],
  ground: Ground,
): { chains: Chain[]; problems: Problem[] } {
  const exceptions = foldersAround(declared)
  const circles = new Map<string, Redirect[]>()
  const addCircle = (circle: Redirect[]) => {
    const name = circle.map(nameOf).toSorted().join(' ')
    if (!circles.has(name)) circles.set(name, circle)
  }
  /** Undefined for what leads into a circle. */
  const known = new Map<Redirect, Chain | undefined>()
  for (const start of declared) {
    const ways = new Map<Redirect, Way>()
    let next: Redirect | undefined = start
    while (next && !known.has(next) && !ways.has(next)) {
      const way = wayOf(next, declared, ground, exceptions)
      ways.set(next, way)
      next = way.next
    }
    const trail = [...ways]
    const round = trail.findIndex(([redirect]) => redirect === next)
    if (round >= 0) addCircle(trail.slice(round).flatMap(([, { steps }]) => steps))
    let onward = next && known.get(next)
    for (const [redirect, way] of trail.reverse()) {
      if (way.circle.length > 0) addCircle(way.circle)
      else onward = way.next ? onward && chainThrough(way, onward, ground) : way.chain
      known.set(redirect, onward)
    }
  }
  return {
    chains: declared.flatMap((redirect) => known.get(redirect) ?? []),
    problems: [...circles.values()].map(circleProblem),
  }
}

/** A circle of subtrees is noticed where an address comes again, or grows without end. */
function wayOf(
  start: Redirect,
  declared: readonly Redirect[],
  ground: Ground,
  exceptions: ReadonlySet<string>,
): Way {
  const steps = [start]
  const seen = new Set(start.scope === 'subtree' ? [start.from + splatToken] : [])
  let current = { ...start, to: normalTarget(start.to, ground) }
  let redirect = current
  let isWhole = true
  let next: Redirect | undefined
  for (let match = stepFrom(current, declared, ground); match; match = stepFrom(current, declared, ground)) {
    if (match.redirect.scope === 'page') {
      next = match.redirect
      break
    }
    const { address } = splitTarget(current.to)
    if (seen.has(address) || address.length > longestAddress) {
      const circle = [...new Set(steps.slice(steps.indexOf(match.redirect)))]
      return { chain: { redirect, end: '', last: start }, isWhole, steps, next, circle }
    }
    seen.add(address)
    steps.push(match.redirect)
    isWhole &&= !hasException(current, match.redirect, ground, exceptions)
    current = { ...current, ...joined(current, match, ground) }
    if (isWhole) redirect = current
  }
  const last = steps.findLast(({ to }) => !to.includes(splatToken)) ?? start
  return { chain: { redirect, end: current.to, last }, isWhole, steps, next, circle: [] }
}

/** A way and the chain that it leads into. */
function chainThrough({ chain: { redirect }, isWhole }: Way, onward: Chain, ground: Ground): Chain {
  const match = { redirect: onward.redirect, splat: '' }
  return { ...onward, redirect: isWhole ? { ...redirect, ...joined(redirect, match, ground) } : redirect }
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
