import type { Browser } from '@playwright/test'
import type { CountingServer, Traffic } from './counting-server.ts'
import { dialogOf } from './dialog.ts'
import type { BenchQuery } from './queries.ts'
import type { Answer } from './relevance.ts'

/** Queries that are the first of a visit. */
export interface FirstQueries {
  answers: Answer[]
  /** From opening the dialog until the first titles are shown, for each query. */
  titles: Traffic[]
  /** Until all is shown. */
  all: Traffic[]
}

/** Asks each query as the first of a visit: a browser that has kept nothing opens the dialog and enters it. */
export async function firstOfVisits(
  browser: Browser,
  server: CountingServer,
  address: string,
  queries: readonly BenchQuery[],
): Promise<FirstQueries> {
  const answers: Answer[] = []
  const titles: Traffic[] = []
  const all: Traffic[] = []
  for (const query of queries) {
    const context = await browser.newContext()
    const dialog = await dialogOf(context, address)
    const counted = server.count()
    await dialog.open()
    let untilTitles: Promise<Traffic> | undefined
    await dialog.ask(query.q, () => {
      untilTitles ??= counted()
    })
    const untilAll = await counted()
    all.push(untilAll)
    titles.push((await untilTitles) ?? untilAll)
    answers.push({ query, shown: await dialog.results() })
    await context.close()
  }
  return { answers, titles, all }
}

/** Asks all queries in one visit, and gives what each of them but the first adds. */
export async function laterInVisit(
  browser: Browser,
  server: CountingServer,
  address: string,
  queries: readonly BenchQuery[],
): Promise<Traffic[]> {
  const context = await browser.newContext()
  const dialog = await dialogOf(context, address)
  await dialog.open()
  const traffic: Traffic[] = []
  for (const { q } of queries) {
    const counted = server.count()
    await dialog.ask(q)
    traffic.push(await counted())
  }
  await context.close()
  return traffic.slice(1)
}
