import { splatToken } from '../content/redirect-target.ts'
import { literally } from './all-but.ts'
import { gonePath } from './gone.ts'
import type { HostHeaders } from './host-headers.ts'
import type { HostRedirect, HostRedirects, HostSubtree } from './host-redirects.ts'
import { addressPattern, askedPattern } from './redirect-paths.ts'
import { pageType } from './untyped-pages.ts'

/** An entry of `routes` in `vercel.json`; `src` is an expression of PCRE. */
export type VercelRoute =
  | { handle: 'filesystem' }
  | {
      src: string
      caseSensitive: true
      headers?: Record<string, string>
      continue?: true
      status?: number
      dest?: string
    }

/** What of a site its routes are made from; all paths decoded, with the base path. */
export interface VercelSite {
  basePath: string
  headers: readonly HostHeaders[]
  redirects: HostRedirects
  /** Addresses of pages whose ending is no page's. */
  untyped: readonly string[]
  /** Addresses of pages. */
  pages: readonly string[]
}

/** So many routes has a deployment, and so long is an expression at most. */
const room = { routes: 2048, src: 4096 }

/**
 * Writes the routes in the order in which Vercel tries them: headers, redirects of one address, and
 * pages without their last slash; then files; then subtrees, and the 404 page.
 * @returns the routes, and the redirects for which there is no room
 * @see https://vercel.com/docs/project-configuration#routes
 */
export function vercelRoutes(site: VercelSite): { routes: VercelRoute[]; left: HostRedirect[] } {
  const { basePath, headers, redirects, untyped, pages } = site
  const folders = pages.filter((path) => path.endsWith('/') && path !== '/')
  const before = [
    ...headers.map(headerRoute),
    ...together(untyped, addressPattern).map(({ src }) =>
      route({ src, headers: { 'Content-Type': pageType }, continue: true }),
    ),
    ...together(folders, (path) => addressPattern(path.slice(0, -1))).map(({ src }) =>
      route({ src, headers: { Location: '$1/' }, status: 301 }),
    ),
  ]
  const after: VercelRoute[] = [
    { handle: 'filesystem' },
    ...redirects.subtrees.flatMap((subtree) => subtreeRoutes(subtree, basePath)),
    route({ src: '^.*$', ...notFound(basePath) }),
  ]
  const exact = exactRoutes(redirects.exact, basePath)
  const fitting = exact.slice(0, Math.max(0, room.routes - before.length - after.length))
  const left = exact.slice(fitting.length).flatMap((each) => each.redirects)
  return { routes: [...before, ...fitting.map((each) => each.route), ...after], left }
}

/** Of two that set one header the later one counts, so a folder says it anew. */
function headerRoute({ folder, headers }: HostHeaders): VercelRoute {
  return route({ src: `^${literally(folder)}.*$`, headers: Object.fromEntries(headers), continue: true })
}

/** Old addresses that lead to one target share routes. */
function exactRoutes(exact: readonly HostRedirect[], basePath: string) {
  const byTarget = new Map<string, HostRedirect[]>()
  for (const redirect of exact) {
    const key = JSON.stringify(answerOf(redirect, '', basePath))
    const group = byTarget.get(key)
    if (group) group.push(redirect)
    else byTarget.set(key, [redirect])
  }
  return [...byTarget.values()].flatMap((redirects) =>
    together(redirects, ({ from }) => askedPattern(from)).flatMap(({ src, of }) =>
      of[0] ? [{ route: route({ src, ...answerOf(of[0], '', basePath) }), redirects: of }] : [],
    ),
  )
}

/** Slashes before the splat are no part of it: `//evil.example/` would name another host. */
function subtreeRoutes(subtree: HostSubtree, basePath: string): VercelRoute[] {
  const base = addressPattern(subtree.root.slice(0, -1))
  return [
    ...subtree.shelters.map((folder) =>
      route({ src: `^${addressPattern(folder.slice(0, -1))}(?:/.*)?$`, ...notFound(basePath) }),
    ),
    route({ src: `^${base}(?:/*|/+([^/].*))$`, ...answerOf(subtree, '$1', basePath) }),
  ]
}

/** A dollar sign stands for a group. The 410 page is sent with its status. */
function answerOf(
  { target, status }: Pick<HostRedirect, 'target' | 'status'>,
  splat: string,
  basePath: string,
) {
  if (status === 410) return { dest: `${basePath}/${gonePath}`, status }
  const { address, query, anchor } = target
  const location = (address + query + anchor).replaceAll('$', '%24').replace(splatToken, () => splat)
  return { headers: { Location: location }, status }
}

function notFound(basePath: string) {
  return { dest: `${basePath}/404.html`, status: 404 }
}

function route(rest: Omit<Extract<VercelRoute, { src: string }>, 'caseSensitive'>): VercelRoute {
  return { ...rest, caseSensitive: true }
}

/** Joins patterns to expressions with one group, which are as long as they may be. */
function together<T>(all: readonly T[], patternOf: (each: T) => string): { src: string; of: T[] }[] {
  const groups: { patterns: string[]; length: number; of: T[] }[] = []
  for (const each of all) {
    const pattern = patternOf(each)
    const last = groups.at(-1)
    const group =
      last && last.length + pattern.length < room.src - 4 ? last : { patterns: [], length: 0, of: [] }
    if (group !== last) groups.push(group)
    group.patterns.push(pattern)
    group.length += pattern.length + 1
    group.of.push(each)
  }
  return groups.map(({ patterns, of }) => ({ src: `^(${patterns.join('|')})$`, of }))
}
