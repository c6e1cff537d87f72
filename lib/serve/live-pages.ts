import { join } from 'node:path'
import { childPages } from '../content/navigation.ts'
import { expressionProblem } from '../mdx/trial-run.ts'
import { writeModel } from '../model/store.ts'
import { navigationTreePath } from '../outputs/navigation-tree.ts'
import { policyMeta, securityHeaders } from '../outputs/security-headers.ts'
import type { Folders } from '../project.ts'
import { readArticleImages } from '../publish/article-images.ts'
import { type ArticleModules, bundleArticleModules } from '../render/article-modules.ts'
import type { Compiler } from '../render/compiler.ts'
import { prepareImports } from '../render/imports.ts'
import {
  answersFor,
  foreseenQuestions,
  openSources,
  type PageSource,
  type SiteSources,
} from '../render/page-sources.ts'
import { endlessQuestions, mostRounds, type RenderTask, runRenderTask } from '../render/render-task.ts'
import type { CompiledArticle, Page, Problem, Scripts, Site, SiteImage } from '../types.ts'
import { withLateValues } from '../view/late-values.ts'
import type { Question } from '../view/questions.ts'
import { reloadScriptOf } from './reload.ts'

/** A page as the development server answers it. */
export type LivePage =
  | { html: string; headers: [name: string, value: string][] }
  /** A client component stands on it: Next answers, from the model that was written. */
  | 'next'

/** Pages of one state of the site, made when they are asked for. */
export interface LivePages {
  /** @param id a page of the content, `search` or `not-found` */
  render(id: Page | 'search' | 'not-found'): Promise<LivePage>
}

interface State {
  site: Site
  scripts: Scripts
  /** Address of the style sheet of every page, without the base path. */
  styles: string
  compiler: Compiler
  folders: Folders
  /** The server's own folder, and the file of the model for Next. */
  work: string
  model: string
  /** Names this state of the site. */
  version: string
  /** What else is known to be wrong with an article, by its file. */
  problemsOf(file: string): Problem[]
}

/**
 * Opens the pages of a site as it is now. One page compiles its own article, and those whose beginnings it
 * shows; nothing else is examined for it.
 */
export function openLivePages(state: State): LivePages {
  const { site, scripts, styles, compiler, folders, work } = state
  const articles = new Map<string, CompiledArticle>()
  const images: Record<string, SiteImage> = {}
  let sources: SiteSources | undefined
  let modules: ArticleModules | undefined

  async function need(page: Page): Promise<void> {
    if (page.path === '' || articles.has(page.permalink)) return
    const article = await compiler.compile(page)
    articles.set(page.permalink, article)
    sources = undefined
    if (article.imports.length > 0) modules = undefined
    const publication = { ...publicationOf(), articles: new Map([[page.permalink, article]]) }
    if (article.images.length > 0)
      Object.assign(images, (await readArticleImages(publication, folders)).images)
  }

  const publicationOf = () => ({ site, scripts, articles, searchTests: [] })

  async function readModules(): Promise<ArticleModules> {
    const folder = join(work, 'imports')
    const { imports } = await prepareImports(publicationOf(), folders.content, folder)
    return bundleArticleModules(imports, folder)
  }

  function answer(html: string): LivePage {
    const subject = { site, articles }
    const late = {
      navigation: site.config.basePath + navigationTreePath(site),
      policy: policyMeta(subject),
    }
    return { html: withLateValues(html, late), headers: securityHeaders(subject) }
  }

  return {
    async render(id) {
      const page = typeof id === 'string' ? undefined : id
      if (page) for (const each of [page, ...shownPages(page, site)]) await need(each)
      sources ??= openSources(publicationOf(), images, styles)
      if (typeof id === 'string')
        return answer(await renderSource(sources.aidOf(id), sources, state, undefined))
      const article = articles.get(id.permalink)
      const problems = unique([...(article?.problems ?? []), ...state.problemsOf(id.path)])
      const source = sources.pageOf(id, problems)
      if (article && article.imports.length > 0) {
        modules ??= await readModules()
        if (modules.ofNext.has(id.path)) {
          if (article) await compiler.codeOf(id, article)
          writeForNext(source, sources, state)
          return 'next'
        }
      }
      return answer(await renderSource(source, sources, state, modules?.url))
    },
  }
}

/** Pages of which a list shows the beginning, because they say nowhere what they are about. */
function shownPages(page: Page, site: Site): Page[] {
  const listed =
    page.kind === 'section'
      ? childPages(page.permalink, site.pages)
      : page.kind === 'term'
        ? (site.terms.find(({ permalink }) => permalink === page.permalink)?.pages ?? []).flatMap(
            (permalink) => site.byPermalink.get(permalink) ?? [],
          )
        : []
  return listed.filter(({ summary, description }) => !summary && !description)
}

/** Renders until all that the article asks is answered; what fails in it is shown in its place. */
async function renderSource(
  source: PageSource,
  sources: SiteSources,
  { compiler, version }: State,
  url: string | undefined,
): Promise<string> {
  const { article, page, lead } = source
  let asked: Question[] = article ? foreseenQuestions(article) : []
  let { view } = source
  const hasImports = article && article.imports.length > 0
  for (let round = 0; round < mostRounds; round++) {
    const task: RenderTask = {
      site: sources.view,
      page: view,
      answers: answersFor(source, asked),
      lead,
      developmentScript: sources.view.basePath + reloadScriptOf(version),
      ...(article && { codeFile: compiler.cache.codeFileOf(article.key) }),
      ...(url && hasImports && page && { imports: { url, path: page.path } }),
    }
    const result = await runRenderTask(task)
    if ('html' in result && result.isComplete) return result.html
    if ('lost' in result) {
      if (page && article) await compiler.restore(page, article)
    } else if ('html' in result) asked = [...asked, ...result.asked]
    else if (page && 'problems' in view && !view.problems.some(isFault)) {
      const problem = expressionProblem(result.fault, { file: page.path, body: page.body })
      view = { ...view, problems: [...view.problems, problem] }
    } else throw new Error(`${page?.path ?? source.id}: ${result.fault}`)
  }
  throw new Error(`${page?.path ?? source.id}: ${endlessQuestions}`)
}

function isFault({ severity, isLocal }: Problem): boolean {
  return severity === 'error' && !isLocal
}

function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

function writeForNext(
  { page, view, article, lead }: PageSource,
  sources: SiteSources,
  { compiler, model, version }: State,
): void {
  if (!page || !('path' in view)) return
  const { site, view: ofSite, catalogues, images } = sources
  const modelPage = {
    permalink: page.permalink,
    route: page.route,
    view,
    ...(article && { codeFile: compiler.cache.codeFileOf(article.key) }),
    ...(lead !== undefined && { lead }),
  }
  writeModel(model, {
    view: ofSite,
    site,
    catalogues,
    images: { ...images },
    pages: { [page.route.join('/')]: modelPage },
    developmentScript: ofSite.basePath + reloadScriptOf(version),
  })
}
