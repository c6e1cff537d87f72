import type { Browser } from '@playwright/test'
import type { CountingServer, Traffic } from './counting-server.ts'
import { dialogOf } from './dialog.ts'
import type { BenchQuery } from './queries.ts'
import type { Answer } from './relevance.ts'

/** Asks each query as the first of a visit: a browser that has kept nothing opens the dialog and enters it. */
export async function firstOfVisits(
  browser: Browser,
  server: CountingServer,
  address: string,
  queries: readonly BenchQuery[],
): Promise<{ answers: Answer[]; traffic: Traffic[] }> {
  const answers: Answer[] = []
  const traffic: Traffic[] = []
  for (const query of queries) {
    const context = await browser.newContext()
    const dialog = await dialogOf(context, address)
    const counted = server.count()
    await dialog.open()
    await dialog.ask(query.q)
    traffic.push(await counted())
    answers.push({ query, shown: await dialog.results() })
    await context.close()
  }
  return { answers, traffic }
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
