import type { ServerResponse } from 'node:http'
import { encodePermalink } from '../content/url.ts'
import type { Redirect } from '../types.ts'

/** A redirect as far as a server needs it. */
export type Rule = Pick<Redirect, 'from' | 'to'> & { status: number }

/** Finds the rule for a decoded path; an alias answers with and without its slash. */
export function createRedirector(rules: readonly Rule[]): (path: string) => Rule | undefined {
  const byPath = new Map(rules.map((rule) => [rule.from, rule]))
  return (path) => byPath.get(path) ?? byPath.get(`${path}/`)
}

/** Answers with a redirect that keeps the query; the browser keeps the hash by itself (RFC 9110, 10.2.2). */
export function sendRedirect(response: ServerResponse, status: number, location: string): void {
  response.writeHead(status, { Location: location, 'Content-Length': 0 }).end()
}

/** The `Location` of a path of the site. */
export function locationOf(path: string, basePath: string, query: string): string {
  return basePath + encodePermalink(path) + query
}
