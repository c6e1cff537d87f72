import { isOneOf, textHash } from './text-hash.ts'

/** Pages of a group at the least and at the most, and the share of addresses that begin one. */
const least = 8
const most = 32
const oneOf = 8

/** What follows from the addresses of pages. */
export interface PageOrder {
  /** The first page of each group of about sixteen neighbours. */
  groups: number[]
  /** The same only where each page has the same number. */
  numbering: number
}

/**
 * Cuts pages into groups. Where one begins is said by an address, so that a page that comes or goes changes its
 * own group, and seldom the next.
 * @param hrefs of all pages, in order
 */
export function orderOf(hrefs: readonly string[]): PageOrder {
  const groups: number[] = []
  hrefs.forEach((href, page) => {
    const size = page - (groups.at(-1) ?? -most)
    if (size >= most || (size >= least && isOneOf(oneOf, href))) groups.push(page)
  })
  return { groups, numbering: textHash(hrefs.join('\n')) }
}
