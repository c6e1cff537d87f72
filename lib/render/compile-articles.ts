import type { Progress } from '../progress.ts'
import type { BuildWorkers } from '../render/build-workers.ts'
import type { CompiledArticle, Page, Problem, Site } from '../types.ts'
import type { Compiler, PreparedArticle } from './compiler.ts'

/** The compiled articles of a site, and how many of them were compiled for it. */
export interface CompiledArticles {
  /** By permalink. */
  articles: Map<string, CompiledArticle>
  compiled: number
}

/** Fewer are compiled sooner than workers have started. */
const leastForWorkers = 8

/**
 * Compiles every article of a site that no earlier build has compiled as it is now.
 * @param workers where there are many of them
 */
export async function compileArticles(
  site: Site,
  compiler: Compiler,
  workers: BuildWorkers,
  progress: Progress,
): Promise<CompiledArticles> {
  const articles = new Map<string, CompiledArticle>()
  const unknown: { page: Page; prepared: PreparedArticle }[] = []
  const written = site.pages.filter(({ path }) => path !== '')
  for (const page of written) {
    const prepared = compiler.prepare(page)
    // Keeps the order of the pages.
    articles.set(page.permalink, prepared.known ?? pending)
    if (!prepared.known) unknown.push({ page, prepared })
  }
  let done = written.length - unknown.length
  progress.step(done, written.length)
  const run = unknown.length < leastForWorkers ? undefined : workers.compile
  await Promise.all(
    unknown.map(async ({ page, prepared }) => {
      articles.set(page.permalink, await prepared.compile(run))
      progress.step(++done, written.length)
    }),
  )
  return { articles, compiled: unknown.length }
}

const pending: CompiledArticle = {
  key: '',
  hasPlayer: false,
  headings: [],
  anchors: [],
  sections: [],
  words: 0,
  opening: '',
  isDivided: false,
  links: [],
  images: [],
  imports: [],
  reads: [],
  unknownShortcodes: [],
  problems: [],
}

/** Renders every `.mdx` article without imports once, where nothing else does, and gives what fails. */
export async function tryArticles(
  site: Site,
  articles: ReadonlyMap<string, CompiledArticle>,
  { codeOf, components }: Compiler,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const page of site.pages) {
    const article = articles.get(page.permalink)
    if (!article || page.format !== 'mdx' || article.imports.length > 0) continue
    const { trialRun } = await import('../mdx/trial-run.ts')
    const { path: file, body } = page
    problems.push(...trialRun(await codeOf(page, article), { file, body, components }))
  }
  return problems
}
