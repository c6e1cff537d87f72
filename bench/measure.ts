import type { Browser } from '@playwright/test'
import type { CountingServer, Traffic } from './counting-server.ts'
import { type Keystrokes, timeKeystrokes } from './keystrokes.ts'
import type { BenchQuery } from './queries.ts'
import { type FirstQueries, firstOfVisits, laterInVisit } from './visits.ts'

/** A page with a search dialog, and the server that it comes from. */
export interface Subject {
  name: string
  server: CountingServer
  /** Of the page. */
  address: string
  /** What stands before the permalinks in the addresses of results. */
  basePath: string
}

/** All that is measured of a search. */
export interface Measurement {
  name: string
  first: FirstQueries
  /** Of the queries that follow in one visit. */
  later: Traffic[]
  /** With the page throttled, as Chromium does it. */
  keystrokes: Keystrokes
  /** With the worker throttled, too, as on a slower machine. */
  onSlowMachine: Keystrokes
}

/** Asks and types all queries. */
export async function measure(
  browser: Browser,
  { name, server, address, basePath }: Subject,
  queries: readonly BenchQuery[],
): Promise<Measurement> {
  const first = await firstOfVisits(browser, server, address, queries)
  const answers = first.answers.map(({ query, shown }) => ({
    query,
    shown: shown.map((page) => ({ ...page, href: page.href.slice(basePath.length) })),
  }))
  return {
    name,
    first: { ...first, answers },
    later: await laterInVisit(browser, server, address, queries),
    keystrokes: await timeKeystrokes(browser, address, queries, false),
    onSlowMachine: await timeKeystrokes(browser, address, queries, true),
  }
}
