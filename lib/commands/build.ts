import { join, relative } from 'node:path'
import { compareSite, recordSite } from '../ledger/site-ledger.ts'
import { chosenFormats } from '../outputs/chosen-formats.ts'
import { type Folders, workFolder } from '../project.ts'
import { type BuildWorkers, openBuildWorkers } from '../publish/build-workers.ts'
import { withBuildLock } from '../publish/lock.ts'
import { refuseForeign, replaceOutFolder } from '../publish/out-folder.ts'
import { examineSite } from '../publish/prepare.ts'
import { startProgress } from '../publish/progress.ts'
import { readPublished, writePublished } from '../publish/published-record.ts'
import { componentSheets, renderExamined } from '../publish/render-examined.ts'
import { writeSite } from '../publish/write-site.ts'
import type { BuildOptions, Problem } from '../types.ts'
import { articleProblems, brokenArticles, unsaidProblems } from './broken-articles.ts'
import { isCI, printProblems, reportProblems } from './run.ts'

const work = join(workFolder, 'build')

/**
 * Builds the site: reads, compiles, checks, renders, publishes. Nothing is written to the out
 * folder unless all of it went well.
 * @throws ProblemError with every problem, where one is an error
 */
export async function build(folders: Folders, options: BuildOptions): Promise<void> {
  await refuseForeign(folders)
  await withBuildLock(() => publish(folders, options, []))
}

/**
 * Builds the site without the articles that stop a build, and says what is wrong with them.
 * @throws ProblemError where something else stops it
 */
export async function buildRest(folders: Folders, options: BuildOptions): Promise<void> {
  await refuseForeign(folders)
  await withBuildLock(async () => {
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

/** @param said what was printed before, for which articles are left out; gets what is printed now */
async function publish(folders: Folders, options: BuildOptions, said: Problem[]): Promise<void> {
  const workers = openBuildWorkers()
  try {
    await publishWith(workers, folders, options, said)
  } finally {
    await workers.close()
  }
}

async function publishWith(
  workers: BuildWorkers,
  folders: Folders,
  options: BuildOptions,
  said: Problem[],
): Promise<void> {
  const without = brokenArticles(said)
  const examined = await examineSite({
    folders,
    options: { ...options, without },
    work,
    workers,
    isTrial: false,
    reports: {
      articles: startProgress('Compiling articles'),
      images: () => startProgress('Resizing images'),
    },
  })
  const setting = { content: folders.content, options, isCI: isCI(process.env) }
  const ledger = await compareSite(examined, setting)
  const problems = unsaidProblems([...examined.problems, ...(ledger?.problems ?? [])], said)
  reportProblems(problems, folders.content)
  said.push(...problems)
  const { site } = examined.publication

  const rendering = startProgress('Rendering pages')
  const rendered = await renderExamined(examined, work, workers, rendering)
  rendering.end(`${site.pages.length}, ${rendered.rendered} anew`)

  const publishing = startProgress('Publishing to')
  const { claims, scriptFiles } = examined
  const last = { folder: folders.out, record: readPublished(folders.out) }
  const { record, reused } = await replaceOutFolder(folders, (folder) =>
    writeSite(claims, rendered, componentSheets(scriptFiles), folder, last),
  )
  writePublished(folders.out, record)
  publishing.end(
    `${relative(process.cwd(), folders.out) || '.'}: ${record.size} files, ${record.size - reused} anew, ${site.redirects.length} redirects`,
  )
  if (examined.compiled > 0) examined.compiler.cache.sweep()
  for (const format of chosenFormats(examined.publication))
    for (const limit of format.limits?.(examined.publication) ?? []) console.log(limit)
  if (!ledger) return
  const recorded = await recordSite(ledger, setting, false)
  printProblems(recorded.problems, folders.content)
  for (const line of recorded.said) console.log(line)
}
