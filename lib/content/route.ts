import { createHash } from 'node:crypto'

/** Segments that Next takes as they are, on every platform and in every encoding. */
const plain = /^[a-z0-9][a-z0-9-]{0,200}$/

/** Next's page of what is not there, and the full page of search. */
const ownNames = new Set(['404', 'search'])

/**
 * The segments under which Next renders a permalink. Next gives dots, capitals, non-ASCII
 * letters and its own names (`404`, `_next`) a meaning of its own, and Fingerpost `search`, so a segment with any of
 * them is spelled in hexadecimal; the publish step moves the page to its permalink.
 */
export function routeOf(permalink: string): string[] {
  const segments = permalink.split('/').filter((segment) => segment !== '')
  return segments.map((segment, index) =>
    plain.test(segment) && !(index === 0 && ownNames.has(segment)) ? segment : `~${encode(segment)}`,
  )
}

/** Names of files end at 255 bytes, so a long segment is known by its hash. */
function encode(segment: string): string {
  const hex = Buffer.from(segment, 'utf8').toString('hex')
  return hex.length <= 200 ? hex : createHash('sha256').update(segment).digest('hex')
}
