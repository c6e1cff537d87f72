import { splatToken } from '../content/redirect-target.ts'
import type { HostSubtree, HostTarget } from './host-redirects.ts'
import type { NginxSite } from './nginx-site.ts'
import { quote } from './nginx-syntax.ts'

/**
 * A target as a value of nginx, with the reader's query before the anchor.
 * @param depth of a subtree, of whose root `:splat` stands for the rest
 */
export function redirectValue(
  { address, query, anchor }: HostTarget,
  variable: NginxSite['variable'],
  depth = 0,
): string {
  const [start = '', ...rest] = address.split(splatToken).map(withoutVariables)
  const filled = [start, ...rest].join(`\${${variable(`splat_${depth}`).slice(1)}}`)
  const asked = query === '' ? '$is_args$args' : withoutVariables(query) + variable('more')
  return quote(filled + asked + anchor)
}

/** How many folders lead to the root of a subtree. */
export function depthOf({ root }: HostSubtree): number {
  return root.split('/').length - 2
}

/** A value cannot escape the `$` that would begin a variable. */
function withoutVariables(address: string): string {
  return address.replaceAll('$', '%24')
}
