import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Host } from '../e2e/hosts/host.ts'
import * as registry from '../e2e/hosts/index.ts'
import { buildRest } from '../lib/commands/build.ts'
import { run } from '../lib/commands/run.ts'
import { encodePermalink } from '../lib/content/url.ts'
import * as formats from '../lib/outputs/index.ts'
import { type Folders, workFolder } from '../lib/project.ts'
import type { OutputFormat, Publication } from '../lib/types.ts'
import { askForAliases } from './alias-answers.ts'
import { readPublication } from './built-site.ts'
import { type Load, openLoad } from './load.ts'
import { writeManyRedirects } from './many-redirects.ts'
import { writeFiles } from './packages.ts'
import { spreadOf } from './spread.ts'
import { printTable } from './table.ts'

/**
 * Measures what 10,000 redirects cost: writing them for every host, starting a server of one's own with
 * them, and an answer, beside that of a page of the same server in the same run:
 *
 *     npm run bench:redirects
 *
 * With the content of a real site it asks each server for every old address instead, and for where it
 * leads, and ends with 1 where one is wrong:
 *
 *     npm run bench:redirects -- --content DIR [--built DIR]
 *
 * `--built` names a folder that holds a build already.
 */
const { values } = parseArgs({ options: { content: { type: 'string' }, built: { type: 'string' } } })
const work = join(workFolder, 'bench/redirects')
const folders: Folders = {
  content: values.content ? resolve(values.content) : join(work, 'content'),
  out: values.built ? resolve(values.built) : join(work, 'out'),
}
const servers: readonly string[] = ['static', 'nginx', 'apache', 'caddy']
const ofHosts: OutputFormat[] = Object.values(formats).filter(({ host }: OutputFormat) => host !== undefined)

await run(folders.content, async () => {
  await mkdir(work, { recursive: true })
  if (!values.content) await writeManyRedirects(folders.content)
  const options = { now: new Date(), drafts: false, future: false, expired: false }
  if (!values.built) await buildRest(folders, options)
  const publication = await readPublication(folders)
  if (!values.content) await timeOutputs(publication)
  else await addServerFiles(publication)
  const load = values.content ? undefined : await openLoad(work)
  const hosts: Host[] = Object.values(registry)
  for (const host of hosts.filter(({ format }) => servers.includes(format)))
    await tryHost(host, publication, load)
})

/** How long the files of each host take, made and written. */
async function timeOutputs(publication: Publication): Promise<void> {
  const rows = [['files of', 'count', 'ms']]
  let whole = 0
  for (const format of ofHosts) {
    const folder = join(work, 'outputs')
    await rm(folder, { recursive: true, force: true })
    const started = performance.now()
    const files = format.render(publication)
    await writeFiles(folder, Object.fromEntries(files.map(({ path, content }) => [path, content])))
    const taken = performance.now() - started
    whole += taken
    rows.push([format.name, String(files.length), taken.toFixed(0)])
  }
  printTable([...rows, ['all', '', whole.toFixed(0)]])
}

/** A site may be built for other hosts than those that are asked. */
async function addServerFiles(publication: Publication): Promise<void> {
  const wanted = [
    ...ofHosts.filter(({ host = '' }) => host !== 'static' && servers.includes(host)),
    formats.gone,
  ]
  const files = wanted.flatMap((format) => format.render(publication))
  await writeFiles(folders.out, Object.fromEntries(files.map(({ path, content }) => [path, content])))
}

async function tryHost(host: Host, publication: Publication, load: Load | undefined): Promise<void> {
  const missing = await host.prepare()
  if (missing !== undefined) {
    console.log(`${host.name} is not tried: ${missing}`)
    return
  }
  const started = performance.now()
  const { site } = publication
  const running = await host.start({ out: folders.out, basePath: site.config.basePath })
  try {
    const taken = performance.now() - started
    if (load) await compare(`${host.name}, started in ${taken.toFixed(0)} ms`, running.url, publication, load)
    else await reportAnswers(host.name, running.url, publication)
  } finally {
    await running.stop()
  }
}

/** Redirects and pages in turn, so that what else the machine does falls on both. */
async function compare(title: string, origin: string, { site }: Publication, load: Load): Promise<void> {
  const { basePath } = site.config
  const encoded = (paths: readonly string[]) => paths.map((path) => basePath + encodePermalink(path))
  const pages = encoded(site.pages.filter(({ kind }) => kind === 'page').map(({ permalink }) => permalink))
  const moved = encoded(site.redirects.filter(({ scope }) => scope === 'page').map(({ from }) => from))
  await load(origin, moved, 3)
  const rounds: { page: number; redirect: number }[] = []
  for (let round = 0; round < 5; round++)
    rounds.push({ page: await load(origin, pages, 1), redirect: await load(origin, moved, 1) })
  const median = (numbers: number[]) => spreadOf(numbers).median
  const [page, redirect] = [
    median(rounds.map((each) => each.page)),
    median(rounds.map((each) => each.redirect)),
  ]
  const ratio = median(rounds.map((each) => each.redirect / each.page))
  console.log(
    `${title}: ${page.toFixed(0)} pages a second, ${redirect.toFixed(0)} redirects, ratio ${ratio.toFixed(2)}`,
  )
}

async function reportAnswers(name: string, origin: string, { site }: Publication): Promise<void> {
  const { tried, right, inside, arrived, wrong } = await askForAliases(origin, site)
  console.log(
    `${name}: ${tried} aliases tried, ${right} right; ${arrived} of ${inside} targets on the site answer 200`,
  )
  for (const line of wrong.slice(0, 20)) console.log(`  ${line}`)
  if (wrong.length > 0) process.exitCode = 1
}
