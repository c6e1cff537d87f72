import type { HostRedirect } from './host-redirects.ts'

/** The name of the map: each <VirtualHost> has its own. */
const map = 'fingerpost'

/**
 * Rules that look an old address up in a text file, which Apache reads once and keeps. Only the
 * configuration of a server may have them.
 * @param file the file of the map
 * @see https://httpd.apache.org/docs/2.4/rewrite/rewritemap.html#txt
 */
export function mapRules(file: string, basePath: string): string[] {
  const statuses = [301, 302, 308]
  const value = '%{ENV:fingerpost_moved}'
  return [
    `RewriteMap ${map} "txt:${file}"`,
    `RewriteMap ${map}_escape int:escape`,
    `RewriteRule "^(${basePath}/.*?)/?$" - [E=fingerpost_moved:\${${map}:\${${map}_escape:$1}}]`,
    `RewriteCond ${value} =410`,
    'RewriteRule ^ - [G]',
    // A rule must hold the `?` of its target itself.
    ...statuses.flatMap((status) => [
      `RewriteCond ${value} "^${status}:([^?#]*)\\?([^#]*)(#.*)?$"`,
      `RewriteRule ^ "%1?%2%{ENV:fingerpost_more}%3" [R=${status},NE,L]`,
      'RewriteCond %{QUERY_STRING} .',
      `RewriteCond ${value} "^${status}:([^#]*)(#.*)?$"`,
      `RewriteRule ^ "%1?%{QUERY_STRING}%2" [R=${status},NE,L]`,
      `RewriteCond ${value} "^${status}:(.*)$"`,
      `RewriteRule ^ "%1" [R=${status},NE,L]`,
    ]),
  ]
}

/** A line of the file, or undefined where Apache would not read all of it (`REWRITE_MAX_TXT_MAP_LINE`). */
export function mapLine({ from, status, target }: HostRedirect): string | undefined {
  const { address, query, anchor } = target
  const key = escapePath(from.replace(/(?<=[^/])\/$/, ''))
  const line = `${key} ${status === 410 ? status : `${status}:${address}${query}${anchor}`}`
  return line.length < 1000 ? line : undefined
}

/** An address as `int:escape` gives it, which leaves other letters than `encodeURI` does. */
function escapePath(path: string): string {
  return [...Buffer.from(path)]
    .map((byte) => {
      const letter = String.fromCharCode(byte)
      return /[\w$.+!*'(),:;@&=/~-]/.test(letter) ? letter : `%${byte.toString(16).padStart(2, '0')}`
    })
    .join('')
}
