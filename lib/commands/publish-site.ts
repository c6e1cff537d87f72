import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compareSite, recordSite } from '../ledger/site-ledger.ts'
import { chosenFormats } from '../outputs/chosen-formats.ts'
import { startProgress } from '../progress.ts'
import { workFolder } from '../project.ts'
import type { BuildSummary } from '../publish/finished-build.ts'
import { replaceOutFolder } from '../publish/out-folder.ts'
import { examineSite } from '../publish/prepare.ts'
import { copyPublished, readPublished, writePublished } from '../publish/published-record.ts'
import { componentSheets, renderExamined } from '../publish/render-examined.ts'
import { spareFolderOf } from '../publish/spare-folder.ts'
import { writeSite } from '../publish/write-site.ts'
import { type BuildWorkers, openBuildWorkers } from '../render/build-workers.ts'
import type { Problem } from '../types.ts'
import { brokenArticles, unsaidProblems } from './broken-articles.ts'
import { summaryLine } from './build-summary.ts'
import { type BuildRequest, noteRequest } from './repeat.ts'
import { isCI, printProblems, reportProblems } from './run.ts'

const work = join(workFolder, 'build')

/**
 * Builds a site and puts it into its out folder.
 * @param said what was printed before, for which articles are left out; gets what is printed now
 * @throws ProblemError with every problem, where one is an error
 */
export async function publishSite(request: BuildRequest, said: Problem[]): Promise<BuildSummary> {
  const workers = openBuildWorkers()
  try {
    return await publishWith(workers, request, said)
  } finally {
    await workers.close()
  }
}

async function publishWith(
  workers: BuildWorkers,
  request: BuildRequest,
  said: Problem[],
): Promise<BuildSummary> {
  const { folders, options } = request
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
  const spare = spareFolderOf(folders.out)
  const isFirst = !existsSync(folders.out)
  const { record, reused } = await replaceOutFolder(
    folders,
    (folder, isSpare) => {
      const standing = isSpare ? readPublished(spare) : undefined
      return writeSite(claims, rendered, componentSheets(scriptFiles), folder, last, standing)
    },
    spare,
  )
  copyPublished(folders.out, spare)
  writePublished(folders.out, record)
  // Where there was no site before, the spare one is another of this.
  if (isFirst) copyPublished(folders.out, spare)
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
    redirects: site.redirects.length,
  }
  console.log(summaryLine(summary, folders.out))
  const limits = chosenFormats(examined.publication).flatMap(
    (format) => format.limits?.(examined.publication) ?? [],
  )
  for (const limit of limits) console.log(limit)
  const recorded = ledger && (await recordSite(ledger, setting, false))
  if (recorded) {
    printProblems(recorded.problems, folders.content)
    for (const line of recorded.said) console.log(line)
    said.push(...recorded.problems)
  }
  await noteRequest(request, { examined, files: rendered.files, summary, limits, said })
  return summary
}
