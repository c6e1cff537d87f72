import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import * as checks from '../checks/index.ts'
import { readConfig } from '../config.ts'
import { withMentions } from '../content/catalogue/mentions.ts'
import { readContributors } from '../content/contributors.ts'
import { readDataFolder } from '../content/data-folder.ts'
import { findHugoProject } from '../content/hugo-project.ts'
import { readContentFolder, readPublicFolder, textReader } from '../content/read.ts'
import { readRedirectRules } from '../content/redirect-rules.ts'
import { readSearchTests } from '../content/search-tests.ts'
import { buildSite } from '../content/site.ts'
import { takeSnippets } from '../content/snippets.ts'
import { readStaticFolders } from '../content/static-folder.ts'
import { withSummaries } from '../content/summary.ts'
import { readTemplateFolders, templateFolders } from '../content/template-folder.ts'
import { readHugoConfig } from '../hugo-config.ts'
import { writeModel } from '../model/store.ts'
import { settleProblems } from '../problem.ts'
import { type Folders, projectFolder } from '../project.ts'
import type { ShortcodeFiles } from '../shortcodes/library.ts'
import { templateShortcodes } from '../shortcodes/site-templates.ts'
import type {
  BuildOptions,
  CompiledArticle,
  OutputFile,
  Problem,
  Publication,
  SearchTest,
  Site,
  SiteImage,
  SourceFile,
} from '../types.ts'
import { readArticleImages } from './article-images.ts'
import { type Claim, claimFiles } from './claims.ts'
import { openCompiler } from './compiler.ts'
import { prepareImports } from './imports.ts'
import type { Progress } from './progress.ts'
import type { RenderEnvironment } from './render.ts'
import { bundleScripts } from './scripts.ts'
import { themeStyles } from './theme-styles.ts'

/** What reading the files gives. */
export interface SiteReading {
  site: Site
  files: ShortcodeFiles
  searchTests: SearchTest[]
  ledger: SourceFile | undefined
  problems: Problem[]
  /** Folders and files outside of the content folder that the site was read from, absolute. */
  beside: string[]
}

/** Reads the content folder, and the Hugo project in which it stands, into a site, with what was wrong with its files. */
export async function readSite(folders: Folders, options: BuildOptions): Promise<SiteReading> {
  const { SITE_URL, BASE_PATH } = process.env
  const content = await readContentFolder(folders.content)
  const project = await findHugoProject(content.root)
  const hugo = readHugoConfig(project?.files ?? [], project?.content ?? '')
  const config = readConfig(content.config, { SITE_URL, BASE_PATH }, hugo.config)
  const published = await readStaticFolders(project, hugo.config.staticFolders)
  const ofAssets = await readStaticFolders(project, ['assets'], 'assets')
  const ofPublic = await readPublicFolder(join(projectFolder, 'public'))
  const assets = [...content.assets, ...ofPublic, ...published.assets, ...ofAssets.assets]
  const searchTests = readSearchTests(content.searchTests)
  const { articles, snippets } = takeSnippets(content.articles, config.snippets)
  const { rules, problems: ofRules } = readRedirectRules(content.redirectRules)
  const history = config.contributors ? await readContributors(content.root) : undefined
  const {
    site,
    articles: withCatalogues,
    problems,
  } = buildSite({
    config,
    articles,
    catalogues: content.catalogues,
    assets,
    rules,
    options,
    ...(history && { contributors: history.contributors }),
  })
  const data = project ? await readDataFolder(project) : { data: {}, problems: [] }
  const folder = await templateFolders(content.root, config.shortcodes, project?.folder)
  const templates = templateShortcodes(await readTemplateFolders(content.root, folder), data.data)
  return {
    site,
    beside: [...folder, ...(project ? projectFiles(project.folder) : [])],
    files: {
      articles: withCatalogues,
      snippets,
      templates: templates.shortcodes,
      readText: textReader(content.root),
    },
    searchTests: searchTests.tests,
    ledger: content.ledger,
    problems: [
      ...content.problems,
      ...(history?.problems ?? []),
      ...searchTests.problems,
      ...ofRules,
      ...hugo.problems,
      ...data.problems,
      ...templates.problems,
      ...published.problems,
      ...ofAssets.problems,
      ...problems,
    ],
  }
}

/** What of a Hugo project a site is made of, besides its templates. */
function projectFiles(folder: string): string[] {
  const configs = ['hugo', 'config'].flatMap((name) =>
    ['toml', 'yaml', 'yml', 'json'].map((end) => `${name}.${end}`),
  )
  return [...configs, 'config', 'static', 'data', 'assets'].map((name) => join(folder, name))
}

/** A site with all that can be known of it before it is rendered. */
export interface Examination {
  publication: Publication
  problems: Problem[]
  scriptFiles: OutputFile[]
  /** Every file to publish. */
  claims: Claim[]
  /** Files of the compiled articles, by permalink. */
  articleFiles: Record<string, string>
  /** The pictures that articles show, by address. */
  images: Record<string, SiteImage>
  /** The articles as they were read. */
  sources: readonly SourceFile[]
  /** `urls.lock` as it was read, where there is one. */
  ledger: SourceFile | undefined
  /** Whether no article is broken or left out, so that what is missing was taken away. */
  isWhole: boolean
  /** What outside of the content folder the site was read from, absolute. */
  beside: string[]
}

/** How a command reports the long steps of an examination. */
export interface Reports {
  /** While articles are compiled. */
  articles: Progress
  /** Begins when there are pictures to resize; without it pictures are measured only. */
  images?: () => Progress
}

/**
 * Reads, compiles and checks a site.
 * @param work the command's own folder, for the modules that articles import
 */
export async function examineSite(
  folders: Folders,
  options: BuildOptions,
  work: string,
  reports: Reports,
): Promise<Examination> {
  const reading = await readSite(folders, options)
  const { site, files: shortcodeFiles, searchTests, ledger, problems, beside } = reading
  const { articles, articleFiles } = await compileArticles(site, shortcodeFiles, reports.articles)
  const { scripts, files } = await bundleScripts()
  // What a site with broken articles, or without them, answers says nothing of the whole one.
  const said = [...problems, ...[...articles.values()].flatMap((article) => article.problems)]
  const isWhole = !options.without?.size && said.every(({ severity }) => severity !== 'error')
  const publication = { site, scripts, articles, searchTests: isWhole ? searchTests : [] }
  const {
    images,
    files: variants,
    problems: ofImages,
  } = await readArticleImages(publication, folders, reports.images)
  const { claims, problems: collisions } = claimFiles(publication, files, folders, variants)
  const found = [
    ...collisions,
    ...ofImages,
    ...(await prepareImports(publication, folders.content, join(work, 'imports'))),
    ...(await Promise.all(Object.values(checks).map((check) => check.run(publication)))).flat(),
  ]
  return {
    publication,
    problems: settleProblems([...problems, ...found].map(atOrigin(site)), site.config.strict),
    scriptFiles: files,
    claims,
    articleFiles,
    images,
    sources: shortcodeFiles.articles,
    ledger,
    isWhole,
    beside,
  }
}

/** What is wrong with an article that a data file made is said of that file. */
function atOrigin({ pages }: Site): (problem: Problem) => Problem {
  const origins = new Map(pages.flatMap(({ path, origin }) => (origin ? [[path, origin] as const] : [])))
  return (problem) => ({ ...problem, ...origins.get(problem.file) })
}

async function compileArticles(
  site: Site,
  files: ShortcodeFiles,
  progress: Progress,
): Promise<{ articles: Map<string, CompiledArticle>; articleFiles: Record<string, string> }> {
  const compiler = await openCompiler(site, files)
  const written = site.pages.filter((page) => page.path !== '')
  const articles = new Map<string, CompiledArticle>()
  const articleFiles: Record<string, string> = {}
  for (const page of written) {
    const { article, file } = await compiler.compile(page)
    articles.set(page.permalink, article)
    articleFiles[page.permalink] = file
    progress.step(articles.size, written.length)
  }
  progress.end(String(articles.size))
  return { articles, articleFiles }
}

/** Writes what Next reads and gives the environment that names it. */
export function prepareRendering(
  { publication, problems, articleFiles, images }: Examination,
  work: string,
): RenderEnvironment {
  const { site, scripts } = publication
  const model = join(work, 'model.json')
  const theme = join(work, 'theme.css')
  writeFileSync(theme, themeStyles(site))
  const complete = { ...withSummaries(publication), catalogues: withMentions(publication) }
  writeModel(model, { site: complete, scripts, articleFiles, images, problems })
  return {
    FINGERPOST_MODEL: model,
    FINGERPOST_IMPORTS: `./${relative(projectFolder, join(work, 'imports/imports.ts'))}`,
    FINGERPOST_THEME: `./${relative(projectFolder, theme)}`,
    FINGERPOST_BASE_PATH: site.config.basePath,
  }
}
