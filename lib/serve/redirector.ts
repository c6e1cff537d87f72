import type { ServerResponse } from 'node:http'
import { findRedirect, type RedirectRule } from '../content/find-redirect.ts'
import { carryOn, targetHref } from '../content/redirect-target.ts'
import { encodePermalink } from '../content/url.ts'
import { gonePage } from '../outputs/gone-page.ts'

/** What a server knows when a request comes. */
export interface RedirectRequest {
  /** Decoded, without the base path. */
  path: string
  /** With `?`, or empty. */
  query: string
  basePath: string
  /** Whether a page or file is at a path; it wins over a subtree. */
  isThere(path: string): boolean
}

/** What a server answers; `location` is empty where the page is gone. */
export interface RedirectAnswer {
  status: number
  location: string
}

/**
 * Finds the answer to a request for an old address, or undefined for any other. The query survives;
 * the browser keeps the hash by itself (RFC 9110, 10.2.2).
 */
export function redirectAnswer(
  { path, query, basePath, isThere }: RedirectRequest,
  redirects: readonly RedirectRule[],
): RedirectAnswer | undefined {
  const match = findRedirect(path, redirects)
  if (!match) return undefined
  const { scope, to, status } = match.redirect
  if (scope === 'subtree' && (isThere(path) || isThere(`${path}/`))) return undefined
  return { status, location: status === 410 ? '' : carryOn(targetHref(to, basePath, match.splat), query) }
}

/** Sends a redirect, or a page that says that this one is gone. */
export function sendRedirect(
  response: ServerResponse,
  { status, location }: RedirectAnswer,
  basePath: string,
): void {
  if (location !== '') {
    response.writeHead(status, { Location: location, 'Content-Length': 0 }).end()
    return
  }
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(gonePage(basePath))
}

/** The `Location` of a path of the site. */
export function locationOf(path: string, basePath: string, query: string): string {
  return basePath + encodePermalink(path) + query
}
