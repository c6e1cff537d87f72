import { createHash } from 'node:crypto'
import type { Publication, Redirect } from '../types.ts'
import { type HostHeaders, hostHeaders } from './host-headers.ts'
import { type HostRedirect, type HostSubtree, hostRedirects, livingPaths } from './host-redirects.ts'
import { untypedPaths } from './untyped-pages.ts'

/** The statuses that lead on. nginx wants them as written, so each has maps of its own. */
export const nginxStatuses: readonly Exclude<Redirect['status'], 410>[] = [301, 302, 308]

/** A site as both files of nginx need it. */
export interface NginxSite {
  /** Where it is, for the reader of the files. */
  address: string
  basePath: string
  /** The variable of a name: all sites of one nginx share their variables, so it stands for the site, too. */
  variable(name: string): string
  /** Those that are keys of maps, which match in any case. */
  mapped: HostRedirect[]
  /** Those from which another address differs by case alone. */
  strict: HostRedirect[]
  subtrees: HostSubtree[]
  headers: HostHeaders[]
  /** Addresses of pages whose ending is no page's. */
  untyped: string[]
}

/** Takes a publication apart for nginx. */
export function nginxSite(publication: Publication): NginxSite {
  const { config } = publication.site
  const { exact, subtrees } = hostRedirects(publication)
  const counts = new Map<string, number>()
  for (const path of [...exact.map(({ from }) => from), ...livingPaths(publication.site)])
    counts.set(keyOf(path), (counts.get(keyOf(path)) ?? 0) + 1)
  const isAlone = ({ from }: HostRedirect) => counts.get(keyOf(from)) === 1
  const address = `${config.url}${config.basePath}`
  // The address itself would be too long: names must fit nginx's variables_hash_bucket_size.
  const label = createHash('sha256').update(address).digest('hex').slice(0, 6)
  return {
    address,
    basePath: config.basePath,
    variable: (name) => `$fingerpost_${label}_${name}`,
    mapped: exact.filter(isAlone),
    strict: exact.filter((redirect) => !isAlone(redirect)),
    subtrees,
    headers: hostHeaders(publication),
    untyped: untypedPaths(publication.site),
  }
}

/** What is the same to nginx: a map does not tell cases apart, and its keys have a slash at their end. */
function keyOf(path: string): string {
  return withSlash(path).toLowerCase()
}

/** A path with a slash at its end, as the maps see every request. */
export function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`
}
