import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { codeHash } from '../code/code.ts'
import { ProblemError } from '../problem.ts'
import type { Progress } from '../progress.ts'
import { projectFolder } from '../project.ts'
import type { Page } from '../types.ts'
import type { Answers } from '../view/answers.ts'
import { type LateValues, withLateValues } from '../view/late-values.ts'
import type { Question } from '../view/questions.ts'
import type { ArticleModules } from './article-modules.ts'
import type { BuildWorkers } from './build-workers.ts'
import type { Compiler } from './compiler.ts'
import { withFirstPaint } from './first-paint.ts'
import { type StyleSheets, withJoinedStyles } from './join-styles.ts'
import { type NextPage, type NextRendering, renderWithNext } from './next-render.ts'
import { answersFor, foreseenQuestions, type PageSource, pageKey, type SiteSources } from './page-sources.ts'
import { openPageStore, type PageStore, type StoredPage } from './page-store.ts'
import { mostRounds, type RenderTask, runRenderTask } from './render-task.ts'
import type { RenderEnvironment } from './run-next.ts'

/** The pages of a site, rendered. Where a page's HTML comes from is the business of this module alone. */
export interface Rendering {
  /** @param id of a page of the content its permalink, else `search` or `not-found` */
  page(id: string): PublishedPage
  /** What Next made, where it made any page. */
  next: NextRendering | undefined
  /** How many pages there are, and how many were rendered for this build. */
  pages: number
  rendered: number
  /** Files besides the site's that pages were rendered from, absolute; undefined where not all are known. */
  files: readonly string[] | undefined
}

/** A page to publish. */
export interface PublishedPage {
  /** The hash of what its HTML is made from. */
  key: string
  /** Renders it where what was kept of it is gone or damaged. */
  read(): Promise<StoredPage>
}

/** What a site is rendered with. */
export interface RenderSetting {
  sources: SiteSources
  pages: readonly Page[]
  modules: ArticleModules
  /** Where the code of compiled articles is, and what compiles them again. */
  compiler: Pick<Compiler, 'cache' | 'codeOf' | 'restore'>
  late: LateValues
  /** Of components, by address without the base path. */
  sheets: StyleSheets
  workers: BuildWorkers
  /** The command's own folder, and what Next must be told besides. */
  work: string
  environment: Omit<RenderEnvironment, 'FINGERPOST_MODEL'>
  progress: Progress
  /** Whether the site has other pages, which are taken as they were: what is kept of them is of use. */
  isPart?: boolean
}

/** What Next renders with. */
const appFolders = ['app', 'components', 'lib', 'next.config.mjs'].map((name) => join(projectFolder, name))
/** How many pages a worker is handed at once. */
const batchSize = 8
/** Fewer are rendered sooner than workers have started. */
const leastForWorkers = 24

/** A page with what is known of what its article asks. */
interface Job {
  source: PageSource
  asked: Question[]
  answers: Answers
  key: string
}

/**
 * Renders every page that no earlier build has rendered as it is now.
 * @throws ProblemError with every article that fails
 */
export async function renderSite(setting: RenderSetting): Promise<Rendering> {
  const { sources, pages, modules, late } = setting
  const store = openPageStore()
  const shared = createHash('sha256')
    .update(JSON.stringify([codeHash('build'), sources.view]))
    .digest('hex')
  const ofLate = createHash('sha256').update(JSON.stringify(late)).digest('hex').slice(0, 16)
  const jobOf = (source: PageSource): Job => {
    const { article, page } = source
    const asked = article ? [...foreseenQuestions(article), ...store.questionsOf(article.key)] : []
    const answers = answersFor(source, asked)
    return {
      source,
      asked,
      answers,
      key: pageKey(source, answers, shared, modules.hashes.get(page?.path ?? '')),
    }
  }
  const jobs = [
    ...pages.map((page) => sources.pageOf(page)),
    sources.aidOf('search'),
    sources.aidOf('not-found'),
  ].map(jobOf)
  const isOfNext = ({ source }: Job) => modules.ofNext.has(source.page?.path ?? '')
  const own = jobs.filter((job) => !isOfNext(job))
  const unknown = own.filter(({ key }) => !store.has(key))
  const keys = new Map(own.map(({ source, key }) => [source.id, key]))
  await renderJobs(unknown, setting, store, jobOf, ({ source, key }, page) => {
    store.write(key, page)
    keys.set(source.id, key)
  })

  const ofNext = jobs.filter(isOfNext).map(({ source, key }): NextPage => ({ source, key }))
  const next =
    ofNext.length > 0
      ? await renderWithNext(ofNext, {
          ...setting,
          onAsked: (source, questions) => noteAsked(store, source, questions),
          keyOf: (source) => jobOf(source).key,
        })
      : undefined
  store.close(setting.isPart)
  return {
    next,
    files: next ? modules.files && [...modules.files, ...appFolders] : modules.files,
    pages: jobs.length,
    rendered: unknown.length + (next?.rendered ?? 0),
    page(id) {
      const key = keys.get(id)
      if (key === undefined) {
        if (!next) throw new Error(`no page ${id}`)
        return next.page(id)
      }
      return {
        key: `${key}-${ofLate}`,
        async read() {
          const page = store.read(key) ?? (await renderAgain(id))
          return { ...page, html: withLateValues(page.html, late) }
        },
      }
    },
  }

  async function renderAgain(id: string): Promise<StoredPage> {
    const pages: StoredPage[] = []
    const lost = own.filter(({ source }) => source.id === id).map(({ source }) => jobOf(source))
    await renderJobs(lost, setting, store, jobOf, ({ key }, page) => {
      store.write(key, page)
      pages.push(page)
    })
    const [page] = pages
    if (!page) throw new Error(`no page ${id}`)
    return page
  }
}

/**
 * Renders pages.
 * @param jobOf gives a page's job once more of what its article asks is known
 * @param onRendered called with each page
 */
async function renderJobs(
  jobs: readonly Job[],
  setting: RenderSetting,
  store: PageStore,
  jobOf: (source: PageSource) => Job,
  onRendered: (job: Job, page: StoredPage) => void,
): Promise<void> {
  const { sources, workers, progress, sheets, compiler } = setting
  const failed: { task: RenderTask; page: Page | undefined }[] = []
  let done = 0
  const run = async (tasks: RenderTask[]) =>
    jobs.length < leastForWorkers ? Promise.all(tasks.map(runRenderTask)) : workers.render(tasks)
  const renderBatch = async (batch: readonly Job[], round: number): Promise<void> => {
    const tasks = batch.map((job) => taskOf(job, setting))
    const again: Job[] = []
    for (const [index, result] of (await run(tasks)).entries()) {
      const job = batch[index]
      const task = tasks[index]
      if (!job || !task) continue
      const { source } = job
      if ('lost' in result) {
        if (source.page && source.article) await compiler.restore(source.page, source.article)
        again.push(job)
        continue
      }
      if ('html' in result && !result.isComplete && round < mostRounds) {
        noteAsked(store, source, result.asked)
        const asked = merge(job.asked, result.asked)
        again.push({ ...jobOf(source), asked, answers: answersFor(source, asked) })
        continue
      }
      if ('fault' in result || !result.isComplete) failed.push({ task, page: source.page })
      else onRendered(job, withJoinedStyles(withFirstPaint(result.html), sources.view.basePath, sheets))
      progress.step(++done, jobs.length)
    }
    if (again.length > 0) await renderBatch(again, round + 1)
  }
  const batches: Job[][] = []
  for (let start = 0; start < jobs.length; start += batchSize)
    batches.push(jobs.slice(start, start + batchSize))
  await Promise.all(batches.map((batch) => renderBatch(batch, 1)))
  if (failed.length > 0) {
    const { renderProblems } = await import('./render-problems.ts')
    throw new ProblemError(await renderProblems(failed))
  }
}

function taskOf({ source, answers }: Job, { sources, compiler, modules }: RenderSetting): RenderTask {
  const { article, view, lead, page } = source
  const { url } = modules
  const hasImports = article && article.imports.length > 0
  return {
    site: sources.view,
    page: view,
    answers,
    lead,
    ...(article && { codeFile: compiler.cache.codeFileOf(article.key) }),
    ...(url && hasImports && page && { imports: { url, path: page.path } }),
  }
}

/** Keeps what of an article's questions could not be foreseen, with those of earlier builds. */
function noteAsked(store: PageStore, { article }: PageSource, asked: readonly Question[]): void {
  if (!article) return
  const known = store.questionsOf(article.key)
  const fresh = without(asked, [...foreseenQuestions(article), ...known])
  if (fresh.length > 0) store.writeQuestions(article.key, [...known, ...fresh])
}

function merge(known: readonly Question[], more: readonly Question[]): Question[] {
  return [...known, ...without(more, known)]
}

function without(questions: readonly Question[], known: readonly Question[]): Question[] {
  const names = new Set(known.map((question) => JSON.stringify(question)))
  return questions.filter((question) => !names.has(JSON.stringify(question)))
}
