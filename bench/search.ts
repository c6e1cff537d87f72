import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { searchIndex } from '../lib/outputs/search-index.ts'
import { foldersOf } from '../lib/project.ts'
import { openCompiler } from '../lib/publish/compiler.ts'
import { readSite } from '../lib/publish/prepare.ts'
import { startProgress } from '../lib/publish/progress.ts'
import { bundleScripts } from '../lib/publish/scripts.ts'
import type { CompiledArticle, Publication } from '../lib/types.ts'
import { printAnswers, printSizes } from './search-report.ts'
import { askAll } from './search-run.ts'

const querySchema = z.object({
  q: z.string(),
  kind: z.string(),
  relevant: z.array(z.string()).min(1),
  anchorId: z.string().optional(),
})
/** A query, the permalinks that answer it, and the heading where there is one. */
export type BenchQuery = z.infer<typeof querySchema>

/** Makes the search index of a content tree and asks it: `--content DIR --queries FILE [--misses]`. */
const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    queries: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
})
const folders = foldersOf(process.env)
const publication = await readPublication(values.content ? resolve(values.content) : folders.content)
const start = performance.now()
const files = new Map(searchIndex.render(publication).map(({ path, content }) => [`/${path}`, content]))
const duration = performance.now() - start
const worker = (await bundleScripts()).files.find(({ path }) => path.includes('searchWorker'))?.content ?? ''
printSizes(files, worker, duration)
if (values.queries) {
  const queries = z.array(querySchema).parse(JSON.parse(await readFile(values.queries, 'utf8')))
  printAnswers(await askAll(files, worker, queries), values.misses)
}

async function readPublication(content: string): Promise<Publication> {
  const options = { now: new Date(), drafts: false, future: false, expired: false }
  const { site, files } = await readSite({ ...folders, content }, options)
  const compiler = await openCompiler(site, files)
  const written = site.pages.filter(({ path }) => path !== '')
  const progress = startProgress('Compiling articles')
  const articles = new Map<string, CompiledArticle>()
  for (const page of written) {
    articles.set(page.permalink, (await compiler.compile(page)).article)
    progress.step(articles.size, written.length)
  }
  progress.end(String(articles.size))
  return { site, articles, scripts: (await bundleScripts()).scripts, searchTests: [] }
}
