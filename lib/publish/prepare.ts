import { join, relative } from 'node:path'
import * as checks from '../checks/index.ts'
import { readConfig, type SiteConfig } from '../config.ts'
import { findHugoProject } from '../content/hugo-project.ts'
import { readContentFolder, readPublicFolder } from '../content/read.ts'
import { buildSite } from '../content/site.ts'
import { readStaticFolders } from '../content/static-folder.ts'
import { readHugoConfig } from '../hugo-config.ts'
import { type ArticleCache, openArticleCache } from '../mdx/cache.ts'
import { writeModel } from '../model/store.ts'
import { settleProblems } from '../problem.ts'
import { type Folders, projectFolder, workFolder } from '../project.ts'
import type { BuildOptions, CompiledArticle, OutputFile, Page, Problem, Publication, Site } from '../types.ts'
import { type Claim, claimFiles } from './claims.ts'
import { prepareImports } from './imports.ts'
import type { Progress } from './progress.ts'
import type { RenderEnvironment } from './render.ts'
import { bundleScripts, componentNames } from './scripts.ts'

/** Reads the content folder, and the Hugo project in which it stands, into a site, with what was wrong with its files. */
export async function readSite(
  folders: Folders,
  options: BuildOptions,
): Promise<{ site: Site; problems: Problem[] }> {
  const { SITE_URL, BASE_PATH } = process.env
  const content = await readContentFolder(folders.content)
  const project = await findHugoProject(content.root)
  const hugo = readHugoConfig(project?.files ?? [], project?.content ?? '')
  const config = readConfig(content.config, { SITE_URL, BASE_PATH }, hugo.config)
  const published = await readStaticFolders(project, hugo.config.staticFolders)
  const ofAssets = await readStaticFolders(project, ['assets'], 'assets')
  const ofPublic = await readPublicFolder(join(projectFolder, 'public'))
  const assets = [...content.assets, ...ofPublic, ...published.assets, ...ofAssets.assets]
  const { site, problems } = buildSite({ config, articles: content.articles, assets, options })
  return {
    site,
    problems: [
      ...content.problems,
      ...hugo.problems,
      ...published.problems,
      ...ofAssets.problems,
      ...problems,
    ],
  }
}

/** Opens the cache of compiled articles for the components that the project has. */
export async function openCache({ unsafe }: SiteConfig): Promise<ArticleCache> {
  return openArticleCache(join(workFolder, 'articles'), await componentNames(), unsafe)
}

/** A site with all that can be known of it before it is rendered. */
export interface Examination {
  publication: Publication
  problems: Problem[]
  scriptFiles: OutputFile[]
  /** Every file to publish. */
  claims: Claim[]
  cache: ArticleCache
}

/**
 * Reads, compiles and checks a site.
 * @param work the command's own folder, for the modules that articles import
 */
export async function examineSite(
  folders: Folders,
  options: BuildOptions,
  work: string,
  progress: Progress,
): Promise<Examination> {
  const { site, problems } = await readSite(folders, options)
  const cache = await openCache(site.config)
  const articles = await compileArticles(site, cache, progress)
  const { scripts, files } = await bundleScripts()
  const publication = { site, scripts, articles }
  const { claims, problems: collisions } = claimFiles(publication, files, folders)
  const found = [
    ...collisions,
    ...(await prepareImports(publication, folders.content, join(work, 'imports'))),
    ...Object.values(checks).flatMap((check) => check.run(publication)),
  ]
  return {
    publication,
    problems: settleProblems([...problems, ...found], site.config.strict),
    scriptFiles: files,
    claims,
    cache,
  }
}

async function compileArticles(
  site: Site,
  cache: ArticleCache,
  progress: Progress,
): Promise<Map<string, CompiledArticle>> {
  const written = writtenPages(site)
  const articles = new Map<string, CompiledArticle>()
  for (const page of written) {
    articles.set(page.permalink, await cache.get(page))
    progress.step(articles.size, written.length)
  }
  progress.end(String(articles.size))
  return articles
}

/** Writes what Next reads and gives the environment that names it. */
export function prepareRendering(
  { publication: { site, scripts }, problems, cache }: Examination,
  work: string,
): RenderEnvironment {
  const model = join(work, 'model.json')
  const articleFiles = Object.fromEntries(
    writtenPages(site).map((page) => [page.permalink, cache.fileOf(page)]),
  )
  writeModel(model, { site, scripts, articleFiles, problems })
  return {
    FINGERPOST_MODEL: model,
    FINGERPOST_IMPORTS: `./${relative(projectFolder, join(work, 'imports/imports.ts'))}`,
    FINGERPOST_BASE_PATH: site.config.basePath,
  }
}

function writtenPages(site: Site): Page[] {
  return site.pages.filter((page) => page.path !== '')
}
