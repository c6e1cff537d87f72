import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { run } from '../lib/commands/run.ts'
import { projectFolder, workFolder } from '../lib/project.ts'
import { corpusSubjects } from './build/corpus.ts'
import { measureDev } from './build/dev.ts'
import { fingerpost } from './build/fingerpost.ts'
import { measureStart } from './build/own-start.ts'
import * as registry from './build/peers/index.ts'
import { installPinned } from './build/pinned.ts'
import { readPlainTree } from './build/plain-tree.ts'
import { repeatArticles } from './build/repeat-articles.ts'
import { printCosts, printGrowth, printRatios, type Size } from './build/report.ts'
import type { Peer, Subject } from './build/subject.ts'
import { type Build, measureRun } from './build/ways.ts'
import { openBrowser } from './chromium.ts'

/**
 * Builds the same plain articles with Fingerpost and with other builders, and prints what each build
 * costs: from nothing, after an edit of one word, and with nothing changed:
 *
 *     npm run bench:build -- [--content DIR] [--articles N[,N…]] [--peers NAME[,NAME…]] [--runs N]
 *
 * `--articles` says how many there are, made by repeating those of `--content`; of several numbers it
 * prints the growth, too. Instead of these builds it measures, with
 *
 * - `--corpus DIR` those of a Hugo tree as it is, by Hugo and Fingerpost
 * - `--dev` the servers for writers, in Chromium
 * - `--start` what a command of Fingerpost takes before it does anything
 *
 * Other builders are installed below `.fingerpost/bench/build`, which takes some minutes and a gigabyte,
 * and stay there. Whatever earlier builds of this checkout have cached is removed.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: join(projectFolder, 'content') },
    articles: { type: 'string', default: '638' },
    peers: { type: 'string', default: Object.keys(registry).join(',') },
    runs: { type: 'string', default: '1' },
    corpus: { type: 'string' },
    dev: { type: 'boolean', default: false },
    start: { type: 'boolean', default: false },
  },
})
const work = join(workFolder, 'bench/build')
/** A version with long support; the package of this name brings the program. */
const newerNode = { node: '24.21.0' }

await run(resolve(values.corpus ?? values.content), async () => {
  const [runs = 1] = wholeNumbers('runs', values.runs)
  const sizes = wholeNumbers('articles', values.articles)
  await mkdir(work, { recursive: true })
  if (values.start) await measureStart(work, Math.max(5, runs))
  else if (values.corpus) await measureCorpus(resolve(values.corpus), runs)
  else if (values.dev) await measureServers(sizes, runs)
  else await measurePlainArticles(sizes, runs)
})

async function measurePlainArticles(sizes: readonly number[], runs: number): Promise<void> {
  const measured: Size[] = []
  for (const articles of sizes) {
    const builds = await measureRuns(await plainSubjects(articles), runs)
    report(`${articles} articles`, builds)
    measured.push({ articles, builds })
  }
  printGrowth(measured)
}

async function measureCorpus(content: string, runs: number): Promise<void> {
  report('the tree as it is', await measureRuns(await corpusSubjects(content, join(work, 'corpus')), runs))
}

async function measureServers(sizes: readonly number[], runs: number): Promise<void> {
  const browser = await openBrowser()
  try {
    for (const articles of sizes) {
      console.log(`${articles} articles`)
      const subjects = (await plainSubjects(articles)).filter(({ dev }) => dev !== undefined)
      await measureDev(browser, subjects, work, runs)
    }
  } finally {
    await browser.close()
  }
}

/** The sites of the builders that are asked for, and Fingerpost's as the last. */
async function plainSubjects(count: number): Promise<Subject[]> {
  await installPinned(join(work, 'node'), newerNode)
  const articles = repeatArticles(await readPlainTree(resolve(values.content)), count)
  const subjects: Subject[] = []
  for (const [name, { most = count, make }] of chosenPeers()) {
    if (count > most) console.log(`${name} is left out of ${count} articles: it takes ${most} at most`)
    else subjects.push(await make(join(work, name), articles))
  }
  return subjects
}

function chosenPeers(): [name: string, peer: Peer][] {
  const all: Record<string, Peer> = registry
  const chosen = values.peers.split(',').filter(Boolean)
  const unknown = chosen.filter((name) => !Object.hasOwn(all, name))
  if (unknown.length > 0)
    throw new Error(`--peers knows ${Object.keys(all).join(', ')}, and not ${unknown.join(', ')}`)
  return [...Object.entries(all).filter(([name]) => chosen.includes(name)), ['fingerpost', fingerpost]]
}

async function measureRuns(subjects: readonly Subject[], runs: number): Promise<Build[]> {
  const builds: Build[] = []
  for (let number = 1; number <= runs; number++) builds.push(...(await measureRun(subjects, work, number)))
  return builds
}

function report(name: string, builds: readonly Build[]): void {
  printCosts(name, builds)
  printRatios(builds.at(-1)?.title ?? '', builds)
}

function wholeNumbers(flag: string, text: string): number[] {
  const numbers = text.split(',').map(Number)
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers
  throw new Error(`--${flag} takes whole numbers, and not “${text}”`)
}
