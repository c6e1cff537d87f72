import { join, relative } from 'node:path'
import { compareSite, recordSite } from '../ledger/site-ledger.ts'
import { chosenFormats } from '../outputs/chosen-formats.ts'
import { startProgress } from '../progress.ts'
import { type Folders, workFolder } from '../project.ts'
import { refuseForeign, replaceOutFolder } from '../publish/out-folder.ts'
import { examineSite } from '../publish/prepare.ts'
import { readPublished, writePublished } from '../publish/published-record.ts'
import { componentSheets, renderExamined } from '../publish/render-examined.ts'
import { writeSite } from '../publish/write-site.ts'
import { type BuildWorkers, openBuildWorkers } from '../render/build-workers.ts'
import { withLock } from '../render/lock.ts'
import type { BuildOptions, Problem } from '../types.ts'
import { articleProblems, brokenArticles, unsaidProblems } from './broken-articles.ts'
import { isCI, printProblems, reportProblems } from './run.ts'

const work = join(workFolder, 'build')

/** What a build did; the rest it took from earlier ones. */
export interface BuildSummary {
  articles: number
  compiled: number
  /** Those that are shown smaller than they are. */
  pictures: { all: number; resized: number }
  pages: number
  rendered: number
  files: number
  written: number
}

/**
 * Builds the site: reads, compiles, checks, renders, publishes. Nothing is written to the out
 * folder unless all of it went well.
 * @throws ProblemError with every problem, where one is an error
 */
export async function build(folders: Folders, options: BuildOptions): Promise<BuildSummary> {
  await refuseForeign(folders)
  return withLocks(folders, () => publish(folders, options, []))
}

/**
 * Builds the site without the articles that stop a build, and says what is wrong with them.
 * @throws ProblemError where something else stops it
 */
export async function buildRest(folders: Folders, options: BuildOptions): Promise<void> {
  await refuseForeign(folders)
  await withLocks(folders, async () => {
    const said: Problem[] = []
    const attempt = async (): Promise<void> => {
      try {
        await publish(folders, options, said)
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

/** @param said what was printed before, for which articles are left out; gets what is printed now */
async function publish(folders: Folders, options: BuildOptions, said: Problem[]): Promise<BuildSummary> {
  const workers = openBuildWorkers()
  try {
    return await publishWith(workers, folders, options, said)
  } finally {
    await workers.close()
  }
}

async function publishWith(
  workers: BuildWorkers,
  folders: Folders,
  options: BuildOptions,
  said: Problem[],
): Promise<BuildSummary> {
  const without = brokenArticles(said)
  const examined = await examineSite({
    folders,
    options: { ...options, without },
    work,
    workers,
    isTrial: false,
    resizes: true,
    startStep: startProgress,
  })
  const setting = { content: folders.content, options, isCI: isCI(process.env) }
  const comparing = startProgress('Comparing addresses')
  const ledger = await compareSite(examined, setting)
  comparing.end(ledger ? 'with urls.lock' : 'with none')
  const problems = unsaidProblems([...examined.problems, ...(ledger?.problems ?? [])], said)
  reportProblems(problems, folders.content)
  said.push(...problems)
  const { site } = examined.publication

  const rendering = startProgress('Rendering pages')
  const rendered = await renderExamined(examined, work, workers, rendering)
  rendering.end(`${rendered.pages}, ${rendered.rendered} anew`)

  const publishing = startProgress('Publishing')
  const { claims, scriptFiles } = examined
  const last = { folder: folders.out, record: readPublished(folders.out) }
  const { record, reused } = await replaceOutFolder(folders, (folder) =>
    writeSite(claims, rendered, componentSheets(scriptFiles), folder, last),
  )
  writePublished(folders.out, record)
  publishing.end(`${record.size} files`)
  if (examined.compiled > 0) examined.compiler.cache.sweep()
  const summary: BuildSummary = {
    articles: examined.publication.articles.size,
    compiled: examined.compiled,
    pictures: examined.pictures,
    pages: rendered.pages,
    rendered: rendered.rendered,
    files: record.size,
    written: record.size - reused,
  }
  console.log(summaryLine(summary, site.redirects.length, relative(process.cwd(), folders.out) || '.'))
  for (const format of chosenFormats(examined.publication))
    for (const limit of format.limits?.(examined.publication) ?? []) console.log(limit)
  if (!ledger) return summary
  const recorded = await recordSite(ledger, setting, false)
  printProblems(recorded.problems, folders.content)
  for (const line of recorded.said) console.log(line)
  return summary
}

/** What was done anew, of what there is. */
function summaryLine(done: BuildSummary, redirects: number, out: string): string {
  const { articles, compiled, pictures, pages, rendered, files, written } = done
  const seconds = (performance.now() / 1000).toFixed(1)
  const of = (count: number, whole: number, what: string) => `${count} of ${whole} ${what}`
  return [
    `Built ${out} in ${seconds} s: ${of(compiled, articles, 'articles')} compiled`,
    ...(pictures.all > 0 ? [`${of(pictures.resized, pictures.all, 'pictures')} resized`] : []),
    `${of(rendered, pages, 'pages')} rendered`,
    `${of(written, files, 'files')} written`,
    `${redirects} redirects`,
  ].join(', ')
}
