import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from '@playwright/test'
import serveStatic from 'serve-static'
import { z } from 'zod'
import { build } from '../lib/commands/build.ts'
import { run } from '../lib/commands/run.ts'
import { readArticle } from '../lib/content/read-article.ts'
import { projectFolder, workFolder } from '../lib/project.ts'
import { listen } from '../lib/serve/listen.ts'
import { openBrowser } from './chromium.ts'
import { measureFirstVisit } from './first-visit.ts'
import { install, writeFiles } from './packages.ts'
import * as portals from './portals/index.ts'
import type { PortalArticle, PortalSite } from './portals/portal.ts'
import { printTable } from './table.ts'

/**
 * Compares what the first visit of one article costs here and on the default sites of other portals,
 * each in its current version:
 *
 *     npm run bench:portals -- [--only NAME …] [--built DIR]
 *
 * They are made and built below `.fingerpost/portals`, which takes some minutes and a gigabyte, and
 * stay there for the next time. `--only` names one of them, `--built` a folder that holds a build of
 * our own content. Ends with 1 where one cannot be built.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, built: { type: 'string' } },
})
const content = join(projectFolder, 'content')
const ownOut = resolve(values.built ?? join(workFolder, 'bench/site'))
const work = join(workFolder, 'portals')

/** An article of nothing but Markdown, so that every portal shows it whole. */
const own = { file: 'manual/organizing/aliases.mdx', path: '/manual/organizing/aliases/' }
const siteSchema = z.object({ name: z.string(), out: z.string(), path: z.string() })

/** Words of it that a page must show. */
const proof = 'An alias is an old address of an article.'

await run(content, async () => {
  if (!values.built)
    await build({ content, out: ownOut }, { now: new Date(), drafts: false, future: false, expired: false })
  const article = await readOwnArticle()
  const sites: PortalSite[] = [{ name: 'Fingerpost', out: ownOut, path: own.path }]
  // Some portals need a newer Node.js than Fingerpost does; npm has it as a package.
  await writeFiles(join(work, 'node'), { 'package.json': '{ "private": true }' })
  install(join(work, 'node'), 'node@22')
  for (const [name, make] of Object.entries(portals)) {
    if (values.only && !values.only.includes(name)) continue
    try {
      sites.push(await portalSite(join(work, name), (folder) => make(folder, article)))
    } catch (fault) {
      console.log(`${name}: ${fault instanceof Error ? fault.message : fault}`)
      process.exitCode = 1
    }
  }
  const browser = await openBrowser()
  try {
    const rows = []
    for (const site of sites) rows.push(await rowOf(browser, site))
    printTable([['KB, brotli', 'all', 'JavaScript', 'CSS', 'requests'], ...rows])
  } finally {
    await browser.close()
  }
})

/** The built site of a portal, made if an earlier run has not. */
async function portalSite(
  folder: string,
  make: (folder: string) => Promise<PortalSite>,
): Promise<PortalSite> {
  const record = join(folder, 'built.json')
  if (existsSync(record)) return siteSchema.parse(JSON.parse(await readFile(record, 'utf8')))
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const site = await make(folder)
  await writeFile(record, JSON.stringify(site))
  return site
}

async function readOwnArticle(): Promise<PortalArticle> {
  const source = await readFile(join(content, own.file), 'utf8')
  const { frontMatter, body } = readArticle({ path: own.file, source })
  // Other portals stop at a link to a page that they don't have.
  const linked = body.trimStart().replaceAll('](/', '](https://example.org/')
  return { title: frontMatter.title, description: frontMatter.description, body: linked }
}

async function rowOf(browser: Browser, { name, out, path }: PortalSite): Promise<string[]> {
  const files = serveStatic(out)
  const { server, url } = await listen((request, response) => {
    // As hosts do, whatever folder has the same name.
    if (request.url === path && existsSync(join(out, `${path}.html`))) request.url = `${path}.html`
    files(request, response, () => response.writeHead(404).end())
  }, 0)
  const page = await browser.newPage()
  try {
    const { all, script, style, requests } = await measureFirstVisit(page, url + path)
    if (!(await page.locator('body').innerText()).includes(proof))
      throw new Error(`${name} does not show the article at ${path}`)
    const kilobytes = [all, script, style].map((bytes) => (bytes / 1024).toFixed(1))
    return [name, ...kilobytes, String(requests)]
  } finally {
    await page.close()
    server.close()
  }
}
