import { isArticlePath } from '../content/article-path.ts'
import { type Folders, workFolder } from '../project.ts'
import type { BuildSummary } from '../publish/finished-build.ts'
import { refuseForeign } from '../publish/out-folder.ts'
import { withLock } from '../render/lock.ts'
import type { BuildOptions, Problem } from '../types.ts'
import { articleProblems, brokenArticles } from './broken-articles.ts'
import { type BuildRequest, findLast, repeatFinished, requestOf } from './repeat.ts'
import { printProblems } from './run.ts'

/**
 * Builds the site: reads, compiles, checks, renders, publishes. Nothing is written to the out
 * folder unless all of it went well.
 * @throws ProblemError with every problem, where one is an error
 */
export async function build(folders: Folders, options: BuildOptions): Promise<BuildSummary> {
  await refuseForeign(folders)
  return withLocks(folders, async () => {
    const request = requestOf(folders, options, 'all')
    return publish(request, [])
  })
}

/**
 * Builds the site without the articles that stop a build, and says what is wrong with them.
 * @throws ProblemError where something else stops it
 */
export async function buildRest(folders: Folders, options: BuildOptions): Promise<void> {
  await refuseForeign(folders)
  await withLocks(folders, async () => {
    const said: Problem[] = []
    const request = requestOf(folders, options, 'rest')
    const attempt = async (): Promise<void> => {
      try {
        await publish(request, said)
      } catch (fault) {
        const problems = articleProblems(fault, said)
        printProblems(problems, folders.content)
        said.push(...problems)
        await attempt()
      }
    }
    await attempt()
    const { size } = brokenArticles(said)
    if (size > 0) console.log(`Built without ${size} ${size === 1 ? 'article' : 'articles'}`)
  })
}

/** One build at a time, of this project and into this folder. */
function withLocks<T>({ out }: Folders, task: () => Promise<T>): Promise<T> {
  return withLock(workFolder, () => withLock(out, task))
}

/**
 * Makes what has changed since the last build.
 * @param said what was printed before, for which articles are left out; gets what is printed now
 */
async function publish(request: BuildRequest, said: Problem[]): Promise<BuildSummary> {
  const last = said.length === 0 ? findLast(request) : undefined
  if (last?.edited.length === 0) return repeatFinished(request, last.build, said)
  // What builds is half a second of loading, which one that has nothing to do need not wait for.
  if (last?.build.kept && last.edited.every(isArticlePath)) {
    const { publishEdits } = await import('./publish-edits.ts')
    const summary = await publishEdits(request, last, said)
    if (summary) return summary
  }
  const { publishSite } = await import('./publish-site.ts')
  return publishSite(request, said)
}
