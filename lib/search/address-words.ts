/**
 * What to ask search for an address at which nothing is: the words of its last segment, which mostly
 * is the name of the page, then those of two, then all.
 * @param path decoded
 */
export function queriesForAddress(path: string): string[] {
  const segments = path
    .replace(/\.(html?|php|aspx?|mdx?)$/i, '')
    .split('/')
    .map((segment) => segment.replace(/[-_.+]+/g, ' ').trim())
    .filter((segment) => segment !== '')
  const queries = [segments.slice(-1), segments.slice(-2), segments].map((some) => some.join(' '))
  return [...new Set(queries)].filter((query) => query !== '')
}
