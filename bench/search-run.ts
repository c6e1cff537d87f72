import { brotliCompressSync } from 'node:zlib'
import { searchIndexPath } from '../lib/search/paths.ts'
import { openSearch } from '../lib/search/query.ts'
import type { BenchQuery } from './search.ts'

/** What one query gave. */
export interface BenchAnswer {
  query: BenchQuery
  hrefs: string[]
  /** Place of the first right page, from 0; -1 for none. */
  rank: number
  /** Whether the first right page, if it is among three, leads to the right heading. */
  isRightHeading: boolean
  /** Bytes (brotli) from opening search to results, engine included: as the first query of a visit. */
  firstBytes: number
  /** Of these, bytes until the order of results is known. */
  rankBytes: number
  /** Bytes it adds in a visit that asks all queries one after the other. */
  laterBytes: number
  requests: number
  milliseconds: number
}

/** Asks each query twice: of an engine that was just opened, and of one that goes on. */
export async function askAll(
  files: ReadonlyMap<string, string>,
  worker: string,
  queries: readonly BenchQuery[],
): Promise<BenchAnswer[]> {
  const sizes = new Map([...files].map(([path, content]) => [path, brotliCompressSync(content).length]))
  const workerSize = brotliCompressSync(worker).length
  const lasting = hostOf(files, sizes)
  const visit = await openSearch(searchIndexPath, lasting.load)
  const answers: BenchAnswer[] = []
  for (const query of queries) {
    const host = hostOf(files, sizes)
    const fresh = await openSearch(searchIndexPath, host.load)
    await fresh.rank(query.q)
    const rankBytes = workerSize + host.bytes()
    await fresh.search(query.q)
    const before = lasting.bytes()
    await visit.search(query.q)
    const laterBytes = lasting.bytes() - before
    const start = performance.now()
    const { results } = await visit.search(query.q)
    const milliseconds = performance.now() - start

    const hrefs = results.map(({ page }) => comparable(page.href))
    const right = new Set(query.relevant.map(comparable))
    const rank = hrefs.findIndex((href) => right.has(href))
    const hit = rank < 3 ? results[rank] : undefined
    const heading = hit?.best ? hit.sections[hit.best - 1]?.href.split('#')[1] : undefined
    answers.push({
      query,
      hrefs,
      rank,
      isRightHeading: heading !== undefined && decodeURIComponent(heading) === query.anchorId,
      firstBytes: workerSize + host.bytes(),
      rankBytes,
      laterBytes,
      requests: 1 + host.requests(),
      milliseconds,
    })
  }
  return answers
}

/** Serves the files of an index and counts. */
function hostOf(files: ReadonlyMap<string, string>, sizes: ReadonlyMap<string, number>) {
  let bytes = 0
  let requests = 0
  return {
    bytes: () => bytes,
    requests: () => requests,
    async load(path: string) {
      const text = files.get(path)
      if (text === undefined) throw new Error(`${path} is not in the index`)
      bytes += sizes.get(path) ?? 0
      requests++
      return text
    },
  }
}

function comparable(href: string): string {
  return decodeURI(href).toLowerCase().replace(/\/?$/, '/')
}
