import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { run } from '../lib/commands/run.ts'
import { redirectListSchema } from '../lib/outputs/redirect-list.ts'
import { redirectListPath } from '../lib/outputs/redirect-list-path.ts'
import { foldersOf, workFolder } from '../lib/project.ts'
import { collectDocuments } from '../lib/search/documents.ts'
import { createStaticHandler } from '../lib/serve/static-server.ts'
import { buildAndTime, readPublication } from './built-site.ts'
import { openBrowser } from './chromium.ts'
import { startCounting } from './counting-server.ts'
import { type Measurement, measure, type Subject } from './measure.ts'
import { servePeers } from './peers/serve-peers.ts'
import { readQueries } from './queries.ts'
import { printComparison, printCosts, printMisses, printRelevance, printThrottling } from './report.ts'
import { proveThrottling } from './throttling.ts'

/**
 * Builds a site and measures its search in a browser:
 *
 *     npm run bench:search -- --content DIR --queries FILE [--out DIR | --built DIR] [--misses] [--peers]
 *
 * `--out` names the folder that the site is built into, `--built` one that holds a build already.
 * `--peers` measures other engines over the same documents, too.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    queries: { type: 'string' },
    out: { type: 'string' },
    built: { type: 'string' },
    misses: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
  },
})
const folders = {
  content: values.content ? resolve(values.content) : foldersOf(process.env).content,
  out: resolve(values.built ?? values.out ?? join(workFolder, 'bench/site')),
}

await run(folders.content, async () => {
  if (!values.queries) throw new Error('Name a file of queries: npm run bench:search -- --queries FILE')
  const queries = await readQueries(values.queries)
  if (!values.built) await buildAndTime(folders)
  const subjects = await serveSubjects()
  const browser = await openBrowser()
  try {
    printThrottling(await proveThrottling(browser))
    const measurements: Measurement[] = []
    for (const subject of subjects) {
      const measurement = await measure(browser, subject, queries)
      measurements.push(measurement)
      if (values.misses) printMisses(measurement)
      printRelevance(measurement)
      printCosts(measurement)
    }
    if (values.peers) printComparison(measurements)
  } finally {
    await browser.close()
    for (const { server } of subjects) server.close()
  }
})

/** Fingerpost's search, and the others where they are asked for. */
async function serveSubjects(): Promise<Subject[]> {
  const list: unknown = JSON.parse(await readFile(join(folders.out, redirectListPath), 'utf8'))
  const { basePath } = redirectListSchema.parse(list)
  const server = await startCounting(createStaticHandler(folders.out))
  const own = { name: 'Fingerpost', server, address: `${server.url}${basePath}/`, basePath }
  if (!values.peers) return [own]
  const documents = collectDocuments(await readPublication(folders))
  return [own, ...(await servePeers(documents, basePath, join(workFolder, 'bench/peers')))]
}
