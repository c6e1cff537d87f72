import { readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { watch } from 'chokidar'
import { isArticlePath } from '../content/article-path.ts'
import { readArticle } from '../content/read-article.ts'
import { navigationTreeOf } from '../outputs/navigation-tree.ts'
import { formatProblem, ProblemError } from '../problem.ts'
import { type Folders, projectFolder, workFolder } from '../project.ts'
import { readSite, type SiteReading } from '../publish/read-site.ts'
import { bundleScripts, componentNames } from '../publish/scripts.ts'
import { siteStyles } from '../publish/site-styles.ts'
import { openCompiler } from '../render/compiler.ts'
import type { BuildOptions, OutputFile, Page, Problem, Scripts, Site, SourceFile } from '../types.ts'
import { startExaminer } from './examiner.ts'
import { type LivePage, type LivePages, openLivePages } from './live-pages.ts'

/** The site while it is being written. */
export interface LiveSite {
  /** As of the last change that could be read. */
  site(): Site
  /** Names its state: another one after each change. */
  state(): string
  /** A page of it, `search` or `not-found`. */
  page(id: Page | 'search' | 'not-found'): Promise<LivePage>
  /** A published file that is no page, by its path; undefined where there is none. */
  output(path: string): Promise<string | undefined>
  close(): Promise<void>
}

interface Listener {
  /** When the whole site was examined, and something else is wrong with it than before. */
  onProblems(problems: readonly Problem[]): void
  onChange(): void
  /** Something else went wrong; the site stays as it was. */
  onFault(fault: unknown): void
}

/** Its own, so that a build while the server runs takes nothing of it, drafts least of all. */
const work = join(workFolder, 'dev')
/** The model for Next, and the module that names what articles import. */
export const devModel = join(work, 'model.json')
export const devImports = join(work, 'imports/imports.ts')

/** How long to wait for an editor to finish writing, in milliseconds. */
const settleTime = 30
/** Until the first page was asked for, or nobody seems to, the machine is left to it; in milliseconds. */
const patience = 3_000

/**
 * Reads the site, and again after each change of the content folder or of the project's own code. Pages are made
 * when they are asked for; the whole site is examined in a thread of its own.
 * @throws ProblemError where the site cannot be read at all, at the start
 */
export async function openLiveSite(
  folders: Folders,
  options: BuildOptions,
  listener: Listener,
): Promise<LiveSite> {
  let reading = await readSite(folders, { ...options, now: new Date() })
  let frame = await readFrame(reading.site)
  let examined: Problem[] = []
  let said = ''
  // A server that was started again has other states.
  const started = Date.now()
  let count = 0
  let pages = await openPages(count)
  const examiner = startExaminer(folders, options, join(work, 'examined'), {
    onFault: listener.onFault,
    onProblems(problems) {
      const text = textOf(problems)
      const isShown = text === textOf(examined)
      examined = problems
      if (text !== said) listener.onProblems(problems)
      said = text
      if (isShown) return
      running = running.then(replacePages).then(listener.onChange).catch(listener.onFault)
    },
  })
  const waiting = setTimeout(examiner.examine, patience)

  async function openPages(state: number): Promise<LivePages> {
    return openLivePages({
      site: reading.site,
      ...frame,
      compiler: openCompiler(reading.site, reading.files, await componentNames()),
      folders,
      work,
      model: devModel,
      version: `${started}.${state}`,
      problemsOf: (file) => examined.filter((problem) => problem.file === file),
    })
  }

  let changed = new Set<string>()
  let pending: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const watcher = watch(
    [folders.content, ...reading.beside, `${projectFolder}/app`, `${projectFolder}/components`],
    { ignoreInitial: true },
  )
  watcher.on('all', (event, path) => {
    changed.add(event === 'change' ? path : '')
    clearTimeout(pending)
    pending = setTimeout(() => {
      running = running.then(refresh).catch(listener.onFault)
    }, settleTime)
  })

  async function replacePages(): Promise<void> {
    pages = await openPages(count + 1)
    count++
  }

  async function refresh(): Promise<void> {
    const files = changed
    changed = new Set()
    // The lines of an edited article are others now.
    const edited = new Set([...files].map((file) => pathOf(file, folders)))
    examined = examined.filter(({ file }) => !edited.has(file))
    try {
      const known = withEditedTexts(reading, files, folders)
      reading = known ?? (await readSite(folders, { ...options, now: new Date() }))
      if (!known) frame = await readFrame(reading.site)
      await replacePages()
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault
      listener.onProblems(fault.problems)
    }
    listener.onChange()
    clearTimeout(waiting)
    examiner.examine()
  }

  return {
    site: () => reading.site,
    state: () => `${started}.${count}`,
    async page(id) {
      const page = await pages.render(id)
      if (waiting.hasRef()) {
        clearTimeout(waiting.unref())
        examiner.examine()
      }
      return page
    },
    async output(path) {
      const own = [...frame.files, navigationTreeOf(reading.site)]
      const file = own.find((each) => `/${each.path}` === path)
      return file ? file.content : examiner.output(path)
    },
    close: async () => {
      clearTimeout(pending)
      clearTimeout(waiting)
      await Promise.all([watcher.close(), examiner.close()])
    },
  }
}

/** Scripts and styles of all pages. */
async function readFrame(site: Site): Promise<{ scripts: Scripts; styles: string; files: OutputFile[] }> {
  const { scripts, files } = await bundleScripts()
  const styles = await siteStyles(site)
  return { scripts, styles: `/${styles.path}`, files: [...files, styles] }
}

/**
 * The site with the texts of edited articles, where nothing else has changed: then it need not be read anew,
 * since nothing but an article's own page is made of its text.
 * @param files absolute paths of what has changed
 */
function withEditedTexts(
  reading: SiteReading,
  files: ReadonlySet<string>,
  folders: Folders,
): SiteReading | undefined {
  const edits = new Map<string, SourceFile>()
  for (const file of files) {
    const path = pathOf(file, folders)
    const before = reading.files.articles.find((each) => each.path === path)
    if (!before || !isArticlePath(path)) return undefined
    const after = { path, source: readFileSync(file, 'utf8') }
    if (headOf(before) !== headOf(after)) return undefined
    edits.set(path, after)
  }
  const pages = reading.site.pages.map((page) => {
    const edit = edits.get(page.path)
    return edit ? { ...page, body: readArticle(edit).body } : page
  })
  const byPermalink = new Map(pages.map((page) => [page.permalink, page]))
  return {
    ...reading,
    site: { ...reading.site, pages, byPermalink },
    files: {
      ...reading.files,
      articles: reading.files.articles.map((each) => edits.get(each.path) ?? each),
    },
  }
}

/** @returns relative to the content folder, as problems name it */
function pathOf(file: string, { content }: Folders): string {
  return relative(content, resolve(file)).split(sep).join('/')
}

function textOf(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n')
}

/** All of an article but its text. */
function headOf(article: SourceFile): string {
  const { body } = readArticle(article)
  const text = body.replace(/^\n+/, '')
  return text === '' ? article.source : article.source.slice(0, article.source.indexOf(text))
}
