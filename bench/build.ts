import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { run } from '../lib/commands/run.ts'
import { projectFolder, workFolder } from '../lib/project.ts'
import { fingerpost } from './build/fingerpost.ts'
import * as registry from './build/peers/index.ts'
import { installPinned } from './build/pinned.ts'
import { readPlainTree } from './build/plain-tree.ts'
import { repeatArticles } from './build/repeat-articles.ts'
import { printCosts, printGrowth, printRatios, type Size } from './build/report.ts'
import type { Peer, Subject } from './build/subject.ts'
import { type Build, measureRun } from './build/ways.ts'

/**
 * Builds the same plain articles with Fingerpost and with other builders, and prints what each build
 * costs: from nothing, after an edit of one word, and with nothing changed:
 *
 *     npm run bench:build -- [--content DIR] [--articles N[,N…]] [--peers NAME,…] [--runs N]
 *
 * `--articles` says how many there are, made by repeating those of `--content`; of several numbers it
 * prints the growth, too. Other builders are installed below `.fingerpost/bench/build`, which takes some
 * minutes and a gigabyte, and stay there. All caches of this checkout's builds are removed.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: join(projectFolder, 'content') },
    articles: { type: 'string', default: '638' },
    peers: { type: 'string', default: Object.keys(registry).join(',') },
    runs: { type: 'string', default: '1' },
  },
})
const work = join(workFolder, 'bench/build')
/** A version with long support; the package of this name brings the program. */
const newerNode = { node: '24.21.0' }

await run(resolve(values.content), async () => {
  await mkdir(work, { recursive: true })
  await measurePlainArticles()
})

async function measurePlainArticles(): Promise<void> {
  await installPinned(join(work, 'node'), newerNode)
  const tree = await readPlainTree(resolve(values.content))
  const sizes: Size[] = []
  for (const count of values.articles.split(',').map(Number)) {
    const articles = repeatArticles(tree, count)
    const subjects: Subject[] = []
    for (const [name, make] of chosenPeers()) subjects.push(await make(join(work, name), articles))
    const builds = await measureRuns(subjects)
    printCosts(`${count} articles`, builds)
    printRatios(subjects.at(-1)?.title ?? '', builds)
    sizes.push({ articles: count, builds })
  }
  printGrowth(sizes)
}

/** The builders that are asked for, and Fingerpost as the last. */
function chosenPeers(): [name: string, make: Peer][] {
  const all: Record<string, Peer> = registry
  const chosen = values.peers.split(',').filter(Boolean)
  const unknown = chosen.filter((name) => !Object.hasOwn(all, name))
  if (unknown.length > 0)
    throw new Error(`--peers knows ${Object.keys(all).join(', ')}, and not ${unknown.join(', ')}`)
  return [...Object.entries(all).filter(([name]) => chosen.includes(name)), ['fingerpost', fingerpost]]
}

async function measureRuns(subjects: readonly Subject[]): Promise<Build[]> {
  const builds: Build[] = []
  for (let number = 1; number <= Number(values.runs); number++)
    builds.push(...(await measureRun(subjects, work, number)))
  return builds
}
