import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../e2e/find-browser.ts'

/** The factor by which the bench slows the browser down for the time of a keystroke. */
export const throttling = 4

/** Starts a Chromium that fetches nothing of its own. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: browserArguments })
}

/**
 * Slows the main thread of a page down, and all frames of its origin with it. Workers stay as fast as
 * they are: asked to slow one down, Chromium answers “Operation is only supported for pages, not workers”.
 */
export async function throttle(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttling })
}
