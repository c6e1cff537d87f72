import { join, relative } from 'node:path'
import { type Folders, workFolder } from '../project.ts'
import { withBuildLock } from '../publish/lock.ts'
import { refuseForeign, replaceOutFolder } from '../publish/out-folder.ts'
import { examineSite, prepareRendering } from '../publish/prepare.ts'
import { startProgress } from '../publish/progress.ts'
import { renderPages } from '../publish/render.ts'
import { writeSite } from '../publish/write-site.ts'
import type { BuildOptions } from '../types.ts'
import { reportProblems } from './run.ts'

const work = join(workFolder, 'build')

/**
 * Builds the site: reads, compiles, checks, renders, publishes. Nothing is written to the out
 * folder unless all of it went well.
 * @throws ProblemError with every problem, where one is an error
 */
export async function build(folders: Folders, options: BuildOptions): Promise<void> {
  await refuseForeign(folders)
  await withBuildLock(async () => {
    const examined = await examineSite(folders, options, work, startProgress('Compiling articles'))
    reportProblems(examined.problems, folders.content)
    const { site } = examined.publication

    const rendering = startProgress('Rendering pages')
    const rendered = await renderPages(site, prepareRendering(examined, work), rendering.step)
    rendering.end(String(site.pages.length))

    const publishing = startProgress('Publishing to')
    const { claims } = examined
    await replaceOutFolder(folders, (folder) => writeSite(claims, rendered, folder))
    publishing.end(
      `${relative(process.cwd(), folders.out) || '.'}: ${claims.length} files, ${site.redirects.length} redirects`,
    )
  })
}
