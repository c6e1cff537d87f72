import { join, relative } from 'node:path'
import { navigationTreePath } from '../outputs/navigation-tree.ts'
import { policyMeta } from '../outputs/security-headers.ts'
import type { Progress } from '../progress.ts'
import { projectFolder } from '../project.ts'
import { bundleArticleModules } from '../render/article-modules.ts'
import type { BuildWorkers } from '../render/build-workers.ts'
import type { StyleSheets } from '../render/join-styles.ts'
import { openSources } from '../render/page-sources.ts'
import { type Rendering, renderSite } from '../render/render-site.ts'
import type { OutputFile, Publication } from '../types.ts'
import type { LateValues } from '../view/late-values.ts'
import type { Examination } from './prepare.ts'

/**
 * Renders the pages of a site that was examined.
 * @param work the command's own folder
 */
export async function renderExamined(
  { publication, images, styles, scriptFiles, imports, compiler }: Examination,
  work: string,
  workers: BuildWorkers,
  progress: Progress,
): Promise<Rendering> {
  const { site } = publication
  const { basePath } = site.config
  const importsFolder = join(work, 'imports')
  return renderSite({
    sources: openSources(publication, images, styles),
    pages: site.pages,
    modules: await bundleArticleModules(imports, importsFolder),
    compiler,
    late: lateValuesOf(publication),
    sheets: componentSheets(scriptFiles),
    workers,
    work,
    environment: {
      FINGERPOST_IMPORTS: `./${relative(projectFolder, join(importsFolder, 'imports.ts'))}`,
      FINGERPOST_BASE_PATH: basePath,
    },
    progress,
  })
}

/** What the tokens in pages stand for. */
export function lateValuesOf(publication: Publication): LateValues {
  const { site } = publication
  return {
    navigation: site.config.basePath + navigationTreePath(site),
    policy: policyMeta(publication),
  }
}

/** Style sheets that come with single components, by address without the base path. */
export function componentSheets(scriptFiles: readonly OutputFile[]): StyleSheets {
  const sheets = scriptFiles.filter(
    ({ path }) => path.endsWith('.css') && !path.startsWith('_fingerpost/site-'),
  )
  return new Map(sheets.map(({ path, content }) => [`/${path}`, content]))
}
