import { join, sep } from 'node:path'
import { readConfig } from '../config.ts'
import { readContributors } from '../content/contributors.ts'
import { configFiles, findHugoProject } from '../content/hugo-project.ts'
import { keptFrontMatter } from '../content/kept-front-matter.ts'
import { readContentFolder, readPublicFolder, textReader } from '../content/read.ts'
import { readRedirectRules } from '../content/redirect-rules.ts'
import { readSearchTests } from '../content/search-tests.ts'
import { buildSite } from '../content/site.ts'
import { takeSnippets } from '../content/snippets.ts'
import { readStaticFolders } from '../content/static-folder.ts'
import { readHugoConfig } from '../hugo-config.ts'
import { type Folders, isInstalled, projectFolder, siteFolder } from '../project.ts'
import type { ShortcodeFiles } from '../shortcodes/library.ts'
import type { BuildOptions, Problem, SearchTest, Site, SourceFile } from '../types.ts'
import type { Inputs } from './input-state.ts'
import { readTemplates } from './read-templates.ts'
import { siteStore } from './site-store.ts'

/** What reading the files gives. */
export interface SiteReading {
  site: Site
  files: ShortcodeFiles
  searchTests: SearchTest[]
  ledger: SourceFile | undefined
  problems: Problem[]
  inputs: Inputs
  /** When the same files make another site, in milliseconds since 1970. */
  turns: number[]
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
  const ofPublic = isInstalled ? await readPublicFolder(join(siteFolder, 'public'), 'public') : []
  const ofPortal = await readPublicFolder(join(projectFolder, 'public'), 'portal')
  const assets = [...content.assets, ...ofPublic, ...published.assets, ...ofAssets.assets, ...ofPortal]
  const searchTests = readSearchTests(content.searchTests)
  const { articles, snippets } = takeSnippets(content.articles, config.snippets)
  const { rules, problems: ofRules } = readRedirectRules(content.redirectRules)
  const store = siteStore(content.root)
  const kept = keptFrontMatter(store)
  const history = config.contributors ? await readContributors(content.root, store) : undefined
  const {
    site,
    articles: withCatalogues,
    problems,
    turns,
  } = buildSite({
    config,
    articles,
    catalogues: content.catalogues,
    assets,
    rules,
    options,
    readArticle: kept.read,
    ...(history && { contributors: history.contributors }),
  })
  kept.save()
  const templates = await readTemplates(content.root, config, project)
  return {
    site,
    inputs: {
      content: content.root,
      trees: [
        join(projectFolder, 'public'),
        ...(isInstalled ? [join(siteFolder, 'public')] : []),
        ...templates.folders,
        ...configFiles(content.root),
        ...(project ? projectFiles(project.folder, hugo.config.staticFolders) : []),
      ],
      lists: [join(project?.folder ?? join(content.root, '..'), 'themes')],
    },
    turns,
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
      ...templates.problems,
      ...published.problems,
      ...ofAssets.problems,
      ...problems,
    ],
  }
}

/** What of a Hugo project a site is made of, besides its configuration and templates. */
function projectFiles(folder: string, staticFolders: readonly string[]): string[] {
  const inside = staticFolders
    .map((each) => join(folder, each))
    .filter((path) => path.startsWith(folder + sep))
  return [...inside, ...['data', 'assets'].map((name) => join(folder, name))]
}
