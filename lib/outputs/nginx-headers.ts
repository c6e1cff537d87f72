import type { NginxSite } from './nginx-site.ts'
import { block, literal, quote } from './nginx-syntax.ts'

/** A header of the site, as both files of nginx write it. */
export interface NginxHeader {
  name: string
  /** What `add_header` sets; nginx leaves a header out whose value is empty. */
  value: string
  /** The map behind the value. */
  map: string
}

/**
 * Each header is set once for the whole server, by a map from the address to its value: a location
 * with an `add_header` of its own would lose all of those around it.
 * @see https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
 */
export function nginxHeaders({ headers, variable }: NginxSite): NginxHeader[] {
  const names = [...new Set(headers.flatMap((each) => each.headers.map(([name]) => name)))]
  return names.map((name, index) => {
    const value = variable(`header_${index + 1}`)
    // The first pattern that fits counts, so what holds for one folder stands before what holds for all.
    const lines = headers
      .toReversed()
      .flatMap(({ folder, headers: own }) =>
        own
          .filter(([other]) => other === name)
          .map(([, text]) => `${quote(`~^${literal(folder)}`)} ${quote(text)};`),
      )
    return { name, value, map: block(`map $uri ${value}`, lines) }
  })
}
