import { join } from 'node:path'
import { compareSite, recordSite } from '../ledger/site-ledger.ts'
import { chosenFormats } from '../outputs/chosen-formats.ts'
import { startProgress } from '../progress.ts'
import { workFolder } from '../project.ts'
import { keptSiteOf, keptTextsOf } from '../publish/edits/keep-site.ts'
import type { BuildSummary } from '../publish/finished-build.ts'
import { examineSite } from '../publish/prepare.ts'
import { componentSheets, lateValuesOf, renderExamined } from '../publish/render-examined.ts'
import { type BuildWorkers, openBuildWorkers } from '../render/build-workers.ts'
import type { Problem } from '../types.ts'
import { brokenArticles, unsaidProblems } from './broken-articles.ts'
import { summaryLine } from './build-summary.ts'
import { noteRequest } from './note-request.ts'
import { publishFiles } from './publish-files.ts'
import type { BuildRequest } from './repeat.ts'
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

  const sheets = componentSheets(examined.scriptFiles)
  const { published, reused } = await publishFiles(folders, examined.claims, rendered, sheets)
  if (examined.compiled > 0) examined.compiler.cache.sweep()
  const summary: BuildSummary = {
    articles: examined.publication.articles.size,
    compiled: examined.compiled + request.compiled,
    pictures: examined.pictures,
    pages: rendered.pages,
    rendered: rendered.rendered,
    files: published.record.size,
    written: published.record.size - reused,
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
  const isKept = examined.isWhole && !rendered.next && !ledger?.problems.length && !recorded?.problems.length
  const kept = isKept
    ? {
        site: keptSiteOf(examined, sheets, lateValuesOf(examined.publication)),
        texts: keptTextsOf(examined),
      }
    : undefined
  await noteRequest(request, { examined, files: rendered.files, summary, limits, said, kept })
  return summary
}
