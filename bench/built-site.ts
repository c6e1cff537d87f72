import { build } from '../lib/commands/build.ts'
import { searchIndex } from '../lib/outputs/search-index.ts'
import { startProgress } from '../lib/progress.ts'
import type { Folders } from '../lib/project.ts'
import { readSite } from '../lib/publish/read-site.ts'
import { bundleScripts, componentNames } from '../lib/publish/scripts.ts'
import { openCompiler } from '../lib/render/compiler.ts'
import type { CompiledArticle, Publication } from '../lib/types.ts'

const options = { now: new Date(), drafts: false, future: false, expired: false }

/**
 * Builds the site, and prints how long that took, how long its search index takes, and the share of
 * the one in the other. Articles that an earlier build compiled make the build shorter, the index not.
 * @throws ProblemError where the site has errors
 */
export async function buildAndTime(folders: Folders): Promise<void> {
  const started = performance.now()
  await build(folders, options)
  const whole = performance.now() - started
  const publication = await readPublication(folders)
  const begun = performance.now()
  for (const { content } of searchIndex.render(publication)) content.length
  const index = performance.now() - begun
  const share = ((100 * index) / whole).toFixed(1)
  console.log(`\nbuild ${seconds(whole)}, of which the search index ${seconds(index)}: ${share} %\n`)
}

/** Reads a site that was built before, from its content and the cache of compiled articles. */
export async function readPublication(folders: Folders): Promise<Publication> {
  const { site, files } = await readSite(folders, options)
  const compiler = openCompiler(site, files, await componentNames())
  const written = site.pages.filter(({ path }) => path !== '')
  const articles = new Map<string, CompiledArticle>()
  const progress = startProgress('Reading articles')
  for (const page of written) {
    articles.set(page.permalink, await compiler.compile(page))
    progress.step(articles.size, written.length)
  }
  progress.end(String(articles.size))
  return { site, articles, scripts: (await bundleScripts()).scripts, searchTests: [] }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
