import type { Browser, Page } from '@playwright/test'
import type { TimeLoop } from './browser/loop.browser.ts'
import { browserScript } from './browser-script.ts'
import { throttle } from './chromium.ts'
import { spreadOf } from './spread.ts'

declare global {
  /** Of the page, given by the script of the loop. */
  var timeLoop: TimeLoop
}

/** How many times as long a fixed loop takes in a throttled browser. */
export interface ThrottlingProof {
  page: number
  /** In a worker, which Chromium does not throttle: it refuses the command for workers. */
  worker: number
  /** In the frame that stands for the worker while keystrokes are timed. */
  frame: number
}

const rounds = 15

/** Times the loop everywhere, throttled and not. */
export async function proveThrottling(browser: Browser): Promise<ThrottlingProof> {
  const loop = await browserScript('browser/loop.browser.ts')
  const frame = await browserScript('browser/frame-worker.browser.ts')
  const times = async (isFrame: boolean) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    if (isFrame) await page.evaluate(frame)
    await page.evaluate(loop)
    const plain = { page: await timeInPage(page), worker: await timeInWorker(page, loop) }
    await throttle(context, page)
    const throttled = { page: await timeInPage(page), worker: await timeInWorker(page, loop) }
    await context.close()
    return { page: throttled.page / plain.page, worker: throttled.worker / plain.worker }
  }
  const real = await times(false)
  return { ...real, frame: (await times(true)).worker }
}

async function timeInPage(page: Page): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await page.evaluate(() => timeLoop()))
  return spreadOf(times).median
}

async function timeInWorker(page: Page, loop: string): Promise<number> {
  const times = await page.evaluate(
    async ({ loop, rounds }) => {
      const worker = new Worker(URL.createObjectURL(new Blob([loop], { type: 'text/javascript' })))
      const times: number[] = []
      for (let round = 0; round < rounds; round++) {
        worker.postMessage('')
        times.push(
          await new Promise<number>((resolve) =>
            worker.addEventListener('message', ({ data }) => resolve(Number(data)), { once: true }),
          ),
        )
      }
      worker.terminate()
      return times
    },
    { loop, rounds },
  )
  return spreadOf(times).median
}
