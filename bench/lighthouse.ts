import { spawn } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { browserArguments, findBrowser } from '../e2e/find-browser.ts'
import { build } from '../lib/commands/build.ts'
import { run } from '../lib/commands/run.ts'
import { projectFolder, workFolder } from '../lib/project.ts'
import { listen } from '../lib/serve/listen.ts'
import { createStaticHandler } from '../lib/serve/static-server.ts'
import { install, writeFiles } from './packages.ts'
import { printTable } from './table.ts'

/**
 * Asks Lighthouse, as on a phone, what it thinks of the home page, a category and an article of our
 * own content, served by what `npm start` runs. Ends with 1 where it is less than 100:
 *
 *     npm run bench:lighthouse -- [--built DIR] [--path PATH …]
 *
 * Lighthouse is installed below `.fingerpost/lighthouse`.
 */
const { values } = parseArgs({
  options: {
    built: { type: 'string' },
    path: { type: 'string', multiple: true, default: ['/', '/handbook/', '/handbook/concepts/fips/'] },
  },
})
const content = join(projectFolder, 'content')
const out = resolve(values.built ?? join(workFolder, 'bench/site'))
const work = join(workFolder, 'lighthouse')

/** The last version that needs no newer Node.js than Fingerpost does. */
const version = 'lighthouse@12.8.2'
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What of a report is read. */
const reportSchema = z.object({
  categories: z.record(
    z.enum(categories),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable() })),
})
type Report = z.output<typeof reportSchema>

await run(content, async () => {
  if (!values.built)
    await build({ content, out }, { now: new Date(), drafts: false, future: false, expired: false })
  await mkdir(work, { recursive: true })
  await writeFiles(work, { 'package.json': '{ "private": true }' })
  install(work, version)
  const { server, url } = await listen(createStaticHandler(out), 0)
  try {
    const rows: string[][] = []
    for (const path of values.path) {
      const report = await inspect(url + path)
      const scores = categories.map((name) => (report.categories[name].score ?? 0) * 100)
      if (scores.some((score) => score < 100)) process.exitCode = 1
      rows.push([path, ...scores.map((score) => score.toFixed(0))])
      for (const fault of faultsOf(report)) console.log(`${path}: ${fault}`)
    }
    printTable([['Lighthouse, mobile', ...categories], ...rows])
  } finally {
    server.close()
  }
})

/** @throws Error where Lighthouse fails */
async function inspect(address: string): Promise<Report> {
  const file = join(work, 'report.json')
  const program = join(work, 'node_modules/lighthouse/cli/index.js')
  const flags = ['--headless=new', ...browserArguments].join(' ')
  const child = spawn(
    process.execPath,
    [
      program,
      address,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--chrome-flags=${flags}`,
      '--no-enable-error-reporting',
    ],
    { stdio: 'inherit', env: { ...process.env, CHROME_PATH: findBrowser() } },
  )
  const status = await new Promise((resolve) => child.on('close', resolve))
  if (status !== 0) throw new Error(`Lighthouse failed at ${address}`)
  const report: unknown = JSON.parse(await readFile(file, 'utf8'))
  return reportSchema.parse(report)
}

/** The audits that cost a category something. */
function faultsOf({ categories: all, audits }: Report): string[] {
  return categories
    .flatMap((name) => all[name].auditRefs.filter(({ weight }) => weight > 0))
    .flatMap(({ id }) => {
      const audit = audits[id]
      return audit && audit.score !== null && audit.score < 0.9 ? [`${audit.title} (${id})`] : []
    })
}
