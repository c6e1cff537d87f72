import type { Browser } from '@playwright/test'
import { browserScript } from './browser-script.ts'
import { throttle } from './chromium.ts'
import { type Answered, dialogOf } from './dialog.ts'
import type { BenchQuery } from './queries.ts'

/** How long each keystroke took until the results stood in the page, in milliseconds. */
export interface Keystrokes {
  /** When the queries were typed for the first time, and what they need was fetched. */
  first: Answered[]
  /** When they were typed once more: computing alone. */
  again: Answered[]
}

/**
 * Types all queries twice, letter by letter, in a throttled browser.
 * @param isWhole whether the worker is throttled, too, which Chromium alone does not do
 */
export async function timeKeystrokes(
  browser: Browser,
  address: string,
  queries: readonly BenchQuery[],
  isWhole: boolean,
): Promise<Keystrokes> {
  const context = await browser.newContext()
  if (isWhole) await context.addInitScript(await browserScript('browser/frame-worker.browser.ts'))
  const dialog = await dialogOf(context, address, (page) => throttle(context, page))
  await dialog.open()
  const typeAll = async () => {
    const answers: Answered[] = []
    for (const { q } of queries) answers.push(...(await dialog.type(q)))
    return answers
  }
  const first = await typeAll()
  const again = await typeAll()
  await context.close()
  return { first, again }
}
