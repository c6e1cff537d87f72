import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { redirectListPath, redirectListSchema } from '../lib/outputs/redirect-list.ts'
import { foldersOf, workFolder } from '../lib/project.ts'
import { createStaticHandler } from '../lib/serve/static-server.ts'
import { buildAndTime } from './built-site.ts'
import { openBrowser } from './chromium.ts'
import { startCounting } from './counting-server.ts'
import { measure } from './measure.ts'
import { readQueries } from './queries.ts'
import { printCosts, printMisses, printRelevance, printThrottling } from './report.ts'
import { proveThrottling } from './throttling.ts'

/**
 * Builds a site and measures its search in a browser:
 *
 *     npm run bench:search -- --content DIR --queries FILE [--out DIR | --built DIR] [--misses]
 *
 * `--out` names the folder that the site is built into, `--built` one that holds a build already.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    queries: { type: 'string' },
    out: { type: 'string' },
    built: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
})
if (!values.queries) throw new Error('name a file of queries: npm run bench:search -- --queries FILE')
const queries = await readQueries(values.queries)
const folders = {
  content: values.content ? resolve(values.content) : foldersOf(process.env).content,
  out: resolve(values.built ?? values.out ?? join(workFolder, 'bench/site')),
}
if (!values.built) await buildAndTime(folders)

const list: unknown = JSON.parse(await readFile(join(folders.out, redirectListPath), 'utf8'))
const { basePath } = redirectListSchema.parse(list)
const server = await startCounting(createStaticHandler(folders.out))
const browser = await openBrowser()
try {
  const address = `${server.url}${basePath}/`
  printThrottling(await proveThrottling(browser, address))
  const own = await measure(browser, { name: 'Fingerpost', server, address, basePath }, queries)
  if (values.misses) printMisses(own)
  printRelevance(own)
  printCosts(own)
} finally {
  await browser.close()
  server.close()
}
