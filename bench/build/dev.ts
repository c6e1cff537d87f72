import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import { spreadOf } from '../spread.ts'
import { printTable } from '../table.ts'
import { freePort, startDev, timeEdit } from './dev-server.ts'
import { medianOf, medianRatio } from './ratios.ts'
import { firstWord } from './repeat-articles.ts'
import { decimals } from './report.ts'
import type { Subject } from './subject.ts'

/** What a writer waits for, in seconds. */
interface DevTimes {
  title: string
  run: number
  /** From the start of the server to the first page, without caches. */
  first: number
  /** The same when it is started again. */
  again: number
  /** From a saved file to the page that is open in a browser. */
  edit: number
}

/** How many edits, and how long a writer thinks between two of them, in milliseconds. */
const [edits, thinking] = [5, 1000]

/** Times the servers for writers, in turn, and prints the times and their ratios. */
export async function measureDev(
  browser: Browser,
  subjects: readonly Subject[],
  work: string,
  runs: number,
): Promise<void> {
  const times: DevTimes[] = []
  for (let run = 1; run <= runs; run++)
    for (const subject of subjects) times.push(await timeServer(browser, subject, work, run))
  printTimes(times)
}

async function timeServer(browser: Browser, subject: Subject, work: string, run: number): Promise<DevTimes> {
  const log = join(work, `${subject.title.replaceAll(' ', '-')}-dev.log`)
  // The same for both starts: Astro takes another port for another configuration, and reads all anew.
  const port = await freePort()
  const page = await browser.newPage()
  try {
    await subject.edit(firstWord)
    await subject.clean()
    const server = await startDev(subject, page, { port, log, word: firstWord })
    const waits: number[] = []
    let word = firstWord
    try {
      for (let edit = 1; edit <= edits; edit++) {
        await setTimeout(thinking)
        word = `endings${edit}`
        waits.push(await timeEdit(subject, page, word))
      }
    } finally {
      await server.stop()
    }
    await page.goto('about:blank')
    const second = await startDev(subject, page, { port, log, word })
    await second.stop()
    const { median } = spreadOf(waits)
    console.log(`${subject.title}: edits ${waits.map((wait) => wait.toFixed(2)).join(' ')} s`)
    return { title: subject.title, run, first: server.started, again: second.started, edit: median }
  } finally {
    await page.close()
  }
}

function printTimes(times: readonly DevTimes[]): void {
  const titles = [...new Set(times.map(({ title }) => title))]
  const kinds: [name: string, of: (each: DevTimes) => number][] = [
    ['start to first page', ({ first }) => first],
    ['started again', ({ again }) => again],
    ['save to screen', ({ edit }) => edit],
  ]
  const measure = (wanted: string | undefined, of: (each: DevTimes) => number) => ({
    is: ({ title }: DevTimes) => title === wanted,
    of,
  })
  const own = titles.at(-1)
  const others = titles.slice(0, -1)
  printTable([
    ['wall s', ...titles, ...others.map((title) => `${own} ÷ ${title}`)],
    ...kinds.map(([name, of]) => [
      name,
      ...titles.map((title) => medianOf(times, measure(title, of)).toFixed(2)),
      ...others.map((title) => decimals(medianRatio(times, measure(own, of), measure(title, of)))),
    ]),
  ])
}
