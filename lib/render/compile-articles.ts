import type { Progress } from '../progress.ts'
import type { BuildWorkers } from '../render/build-workers.ts'
import type { CompiledArticle, Problem, Site } from '../types.ts'
import type { Compiler } from './compiler.ts'

/** The compiled articles of a site, and how many of them were compiled for it. */
export interface CompiledArticles {
  /** By permalink. */
  articles: Map<string, CompiledArticle>
  /** Under which each is kept, by permalink. */
  keys: Map<string, string>
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
  const written = site.pages
    .filter(({ path }) => path !== '')
    .map((page) => ({ page, prepared: compiler.prepare(page) }))
  const compiled = written.filter(({ prepared }) => !prepared.known).length
  let done = written.length - compiled
  progress.step(done, written.length)
  const run = compiled < leastForWorkers ? undefined : workers.compile
  const articles = await Promise.all(
    written.map(async ({ page, prepared }): Promise<[string, CompiledArticle]> => {
      if (prepared.known) return [page.permalink, prepared.known]
      const article = await prepared.compile(run)
      progress.step(++done, written.length)
      return [page.permalink, article]
    }),
  )
  const keys = written.map(({ page, prepared }): [string, string] => [page.permalink, prepared.key])
  return { articles: new Map(articles), keys: new Map(keys), compiled }
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
