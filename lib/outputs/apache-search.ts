import { type ApacheContext, exactRules, redirectRules } from './apache-rules.ts'
import type { HostRedirect } from './host-redirects.ts'

/** As many rules as are tried one after the other. */
const few = 16

/** The path that was asked for, without its last slash. */
const asked = '%{ENV:fingerpost_path}'

/**
 * Rules in which an address is found by halves: `>` skips the half in which it can't be. A server reads
 * them once, so that 10,000 addresses cost some ten comparisons.
 * @see https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewritecond
 */
export function searchRules(exact: readonly HostRedirect[], context: ApacheContext): string[] {
  const sorted = exact
    .filter((redirect) => isPlain(keyOf(redirect)))
    .map((redirect) => ({ redirect, key: Buffer.from(keyOf(redirect)) }))
    .toSorted((one, other) => one.key.length - other.key.length || one.key.compare(other.key))
    .map(({ redirect }) => redirect)
  return [
    ...exact
      .filter((redirect) => !isPlain(keyOf(redirect)))
      .flatMap((redirect) => exactRules(redirect, context)),
    `RewriteRule "^(${context.basePath}/.*?)/?$" - [E=fingerpost_path:$1]`,
    ...halves(sorted),
  ]
}

/** Apache compares the lengths of two texts first, and then their bytes. */
function halves(sorted: readonly HostRedirect[]): string[] {
  if (sorted.length <= few) return sorted.flatMap(rulesOf)
  const middle = Math.ceil(sorted.length / 2)
  const [lower, upper] = [sorted.slice(0, middle), sorted.slice(middle)]
  const [low, high] = [halves(lower), halves(upper)]
  const last = lower.at(-1)
  return [
    `RewriteCond ${asked} ${quoted(`>${last ? keyOf(last) : ''}`)}`,
    `RewriteRule ^ - [S=${countRules(low) + 1}]`,
    ...low,
    `RewriteRule ^ - [S=${countRules(high)}]`,
    ...high,
  ]
}

function rulesOf(redirect: HostRedirect): string[] {
  const { target, status } = redirect
  return redirectRules('^', target, status, [`RewriteCond ${asked} ${quoted(`=${keyOf(redirect)}`)}`])
}

function keyOf({ from }: HostRedirect): string {
  return from.replace(/(?<=[^/])\/$/, '')
}

/** Whether a path can stand in quotes, between which nothing is escaped, and begins no variable. */
function isPlain(path: string): boolean {
  return !(path.includes('"') && path.includes("'")) && !path.includes('${')
}

function quoted(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`
}

function countRules(lines: readonly string[]): number {
  return lines.filter((line) => line.startsWith('RewriteRule')).length
}
