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

/**
 * Puts results that stand in the same folders as an address before others; else their order stays.
 * @param path decoded
 * @param hrefOf encoded
 */
export function nearFirst<T>(path: string, results: readonly T[], hrefOf: (result: T) => string): T[] {
  const folders = new Set(path.toLowerCase().split('/').filter(Boolean).slice(0, -1))
  const sharedBy = (result: T) =>
    hrefOf(result)
      .split('/')
      .filter((segment) => folders.has(segment)).length
  return [...results].sort((one, other) => sharedBy(other) - sharedBy(one))
}
