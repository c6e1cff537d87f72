import type { SearchDocument } from './documents.ts'
import { type IndexedPage, keyOfDocuments, type PageGroup, pagesOf, shapesOf } from './indexed-pages.ts'

/** The documents of a site, compared with the pages of an index. */
export interface MatchedPages {
  /** By what the documents of each group are known, and the group of the index that has just these. */
  groups: { key: string; known: PageGroup | undefined }[]
  /** Pages of other groups that are as they were. */
  known: ReadonlyMap<number, IndexedPage>
  /** Pages that are new or have changed, in order. */
  changed: number[]
  /** Pages of the index that are gone or have changed. */
  gone: IndexedPage[]
  /** The page that each page of the index is now; -1 for one that is gone or has changed. */
  pageOf: Int32Array
}

/**
 * Finds the pages that have changed. Whole groups are compared first, since nearly all are as they were.
 * @param documents in the order of pages
 * @param starts the first page of each group
 * @param before the groups of the index
 */
export function matchPages(
  documents: readonly SearchDocument[],
  starts: readonly number[],
  before: readonly PageGroup[],
): MatchedPages {
  const rest = new Map<string, { group: PageGroup; start: number }>()
  let count = 0
  for (const group of before) {
    rest.set(group.key, { group, start: count })
    count += shapesOf(group).length
  }
  const pageOf = new Int32Array(count).fill(-1)
  const groups = starts.map((start, number) => {
    const ofGroup = documents.slice(start, starts[number + 1])
    const key = keyOfDocuments(ofGroup)
    const found = rest.get(key)
    rest.delete(key)
    if (found) for (const place of ofGroup.keys()) pageOf[found.start + place] = start + place
    return { key, known: found?.group }
  })
  const others = new Map<string, { page: IndexedPage; number: number }>()
  for (const { group, start } of rest.values())
    for (const [place, page] of pagesOf(group).entries())
      others.set(page.key, { page, number: start + place })
  const known = new Map<number, IndexedPage>()
  const changed: number[] = []
  groups.forEach((group, number) => {
    if (group.known) return
    const start = starts[number] ?? 0
    documents.slice(start, starts[number + 1]).forEach((document, place) => {
      const key = others.size > 0 ? keyOfDocuments([document]) : ''
      const found = others.get(key)
      if (!found) {
        changed.push(start + place)
        return
      }
      others.delete(key)
      known.set(start + place, found.page)
      pageOf[found.number] = start + place
    })
  })
  return { groups, known, changed, gone: [...others.values()].map(({ page }) => page), pageOf }
}
