import { join } from 'node:path'
import { startProgress } from '../progress.ts'
import { workFolder } from '../project.ts'
import { editedClaims } from '../publish/edits/edited-claims.ts'
import { type EditedSite, readEditedSite } from '../publish/edits/edited-site.ts'
import { type EditExamination, examineEdits } from '../publish/edits/examine-edits.ts'
import { readKept, writeKeptEdits } from '../publish/edits/kept-entries.ts'
import type { KeptSite } from '../publish/edits/kept-site.ts'
import { type BuildSummary, type LastFinished, noteEdited } from '../publish/finished-build.ts'
import { openBuildWorkers } from '../render/build-workers.ts'
import type { StyleSheets } from '../render/join-styles.ts'
import { openSources } from '../render/page-sources.ts'
import { type Rendering, renderSite } from '../render/render-site.ts'
import type { Problem } from '../types.ts'
import { summaryLine } from './build-summary.ts'
import { publishFiles } from './publish-files.ts'
import type { BuildRequest } from './repeat.ts'
import { printProblems } from './run.ts'

const work = join(workFolder, 'build')

/**
 * Builds a site of which nothing but texts of articles was edited since the last build: what depends on them is
 * made anew, and all else published as it was.
 * @param said gets what is printed
 * @returns undefined where that cannot be, or something is wrong: then a build of the whole site says what
 */
export async function publishEdits(
  request: BuildRequest,
  last: LastFinished,
  said: Problem[],
): Promise<BuildSummary | undefined> {
  try {
    return await publish(request, last, said)
  } catch {
    // Such as an article that is gone from what was kept, or that cannot be rendered.
    return undefined
  }
}

async function publish(
  request: BuildRequest,
  last: LastFinished,
  said: Problem[],
): Promise<BuildSummary | undefined> {
  const { folders, begun } = request
  const { build, edited } = last
  const reading = startProgress('Edited articles')
  const kept = build.kept && readKept(folders.out, build.kept)
  const site = kept && (await readEditedSite(build.inputs.content, edited, kept))
  request.compiled += site?.compiled ?? 0
  const examined = site && (await examineEdits(site, kept.site, kept.texts))
  reading.end(site ? `${site.edits.length}, ${site.compiled} anew` : 'not alone')
  if (!build.kept || !kept || !site || !examined) return undefined

  const sheets = new Map(kept.site.sheets)
  const rendered = await render(site, examined, kept.site, sheets)
  const claims = editedClaims(last.published.record, examined, sheets)
  const { published, reused } = await publishFiles(folders, claims, rendered, sheets, last.published)
  printProblems(examined.problems, folders.content)
  said.push(...examined.problems)
  const summary: BuildSummary = {
    ...build.summary,
    compiled: site.compiled,
    pictures: { ...build.summary.pictures, resized: 0 },
    rendered: rendered.rendered,
    files: published.record.size,
    written: published.record.size - reused,
  }
  console.log(summaryLine(summary, folders.out))
  for (const line of build.lines) console.log(line)
  const names = writeKeptEdits(folders.out, build.kept, kept.base, examined.texts)
  const { problems } = examined
  noteEdited(folders.out, last, { problems, summary, publication: published.id, kept: names }, begun)
  return summary
}

async function render(
  { publication, compiler }: EditedSite,
  { pages }: EditExamination,
  { images, styles, catalogues, late }: KeptSite,
  sheets: StyleSheets,
): Promise<Rendering> {
  const rendering = startProgress('Rendering pages')
  const workers = openBuildWorkers()
  try {
    const rendered = await renderSite({
      sources: openSources(publication, images, styles, catalogues),
      pages,
      // No page is rendered here whose article imports anything.
      modules: { hashes: new Map(), ofNext: new Set(), files: [] },
      compiler,
      late,
      sheets,
      workers,
      work,
      environment: { FINGERPOST_IMPORTS: '', FINGERPOST_BASE_PATH: publication.site.config.basePath },
      progress: rendering,
      isPart: true,
    })
    rendering.end(`${rendered.pages}, ${rendered.rendered} anew`)
    return rendered
  } finally {
    await workers.close()
  }
}
