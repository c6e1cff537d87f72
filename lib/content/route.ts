/** Segments that Next takes as they are, on every platform and in every encoding. */
const plain = /^[a-z0-9][a-z0-9-]*$/

/**
 * The segments under which Next renders a permalink. Next gives dots, capitals, non-ASCII
 * letters and its own names (`404`, `_next`) a meaning of its own, so a segment with any of
 * them is spelled in hexadecimal; the publish step moves the page to its permalink.
 */
export function routeOf(permalink: string): string[] {
  const segments = permalink.split('/').filter((segment) => segment !== '')
  return segments.map((segment, index) =>
    plain.test(segment) && !(index === 0 && segment === '404') ? segment : `~${hex(segment)}`,
  )
}

function hex(segment: string): string {
  return Buffer.from(segment, 'utf8').toString('hex')
}
