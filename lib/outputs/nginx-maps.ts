import type { HostSubtree } from './host-redirects.ts'
import { nginxHeaders } from './nginx-headers.ts'
import { type NginxSite, nginxStatuses, withSlash } from './nginx-site.ts'
import { block, literal, quote } from './nginx-syntax.ts'
import { depthOf, redirectValue } from './nginx-target.ts'

/**
 * The maps of a site, for `http { … }`: from what was asked for to where it leads. A variable of
 * nginx is worked out when it is used, so a page costs the look-up of its address and no more.
 */
export function nginxMaps(site: NginxSite): string {
  return [
    `# Redirects of ${site.address}/, for nginx: include this file in http { }.`,
    hashSizes(site),
    ...requestMaps(site),
    ...exactMaps(site),
    ...(site.subtrees.length > 0 ? subtreeMaps(site) : []),
    ...nginxHeaders(site).map(({ map }) => map),
    '',
  ].join('\n\n')
}

/** What of a request the other maps and the server ask for. */
function requestMaps({ variable }: NginxSite): string[] {
  return [
    // An error page is asked for within the same request, and must not be taken for what it stands for.
    block(`map $uri ${variable('path')}`, ['volatile;', 'default $uri/;', '"~/$" $uri;']),
    block(`map $uri ${variable('page')}`, ['"~[^/]$" $uri/index.html;']),
    block(`map $args ${variable('more')}`, ['default &$args;', '"" "";']),
  ]
}

function exactMaps({ variable, mapped }: NginxSite): string[] {
  const gone = mapped.filter(({ status }) => status === 410)
  return [
    ...nginxStatuses.map((status) => {
      const moved = mapped.filter((redirect) => redirect.status === status)
      const lines = moved.map(
        ({ from, target }) => `${quote(withSlash(from))} ${redirectValue(target, variable)};`,
      )
      return block(`map ${variable('path')} ${variable(`moved_${status}`)}`, lines)
    }),
    block(`map ${variable('path')} ${variable('gone')}`, [
      'volatile;',
      ...gone.map(({ from }) => `${quote(withSlash(from))} 1;`),
    ]),
  ]
}

/**
 * Subtrees are numbered, since one map has to find the nearest among all statuses. What a request has
 * below a root is taken from the request as it was written, so that nothing of it is decoded; where
 * that has dots or an encoded slash, its folders are not those of the decoded path, and none fits.
 */
function subtreeMaps({ variable, subtrees }: NginxSite): string[] {
  const [odd, path, number] = [variable('odd'), variable('path'), variable('subtree')]
  const depths = [...new Set(subtrees.map(depthOf))].toSorted((one, other) => one - other)
  return [
    block(`map $request_uri ${odd}`, [
      `${quote(String.raw`~*^[^?#]*(?:%2f|[/\\](?:\.|%2e){1,2}(?:[/\\?#]|$))`)} .;`,
    ]),
    ...depths.map((depth) =>
      block(`map $request_uri ${variable(`splat_${depth}`)}`, [
        `${quote(String.raw`~^(?:/+[^/?#]+){${depth}}[/\\]*([^?#]*)`)} $1;`,
      ]),
    ),
    block(
      `map ${odd}${path} ${number}`,
      subtrees.map((subtree, index) => `${quote(`~^${subtreePattern(subtree)}`)} ${index + 1};`),
    ),
    ...nginxStatuses.map((status) =>
      block(
        `map ${number} ${variable(`subtree_${status}`)}`,
        subtrees.flatMap((subtree, index) =>
          subtree.status === status
            ? `${index + 1} ${redirectValue(subtree.target, variable, depthOf(subtree))};`
            : [],
        ),
      ),
    ),
    block(
      `map ${number} ${variable('subtree_gone')}`,
      subtrees.flatMap(({ status }, index) => (status === 410 ? `${index + 1} 1;` : [])),
    ),
  ]
}

function subtreePattern({ root, shelters }: HostSubtree): string {
  const spared = shelters.map((shelter) => literal(shelter.slice(root.length)))
  return literal(root) + (spared.length > 0 ? `(?!${spared.join('|')})` : '')
}

/**
 * The memory that nginx may use to look up the keys; it refuses a list that does not fit its defaults.
 * @see https://nginx.org/en/docs/hash.html
 */
function hashSizes({ mapped }: NginxSite): string {
  const longest = Math.max(...mapped.map(({ from }) => Buffer.byteLength(from)), 0)
  const size = powerOfTwo(2 * mapped.length, 2048)
  // Eight of the longest keys, each with two pointers and its length.
  const bucket = powerOfTwo(8 * (longest + 24), 64)
  return `map_hash_max_size ${size};\nmap_hash_bucket_size ${bucket};`
}

function powerOfTwo(atLeast: number, start: number): number {
  let size = start
  while (size < atLeast) size *= 2
  return size
}
