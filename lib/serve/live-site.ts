import { readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { watch } from 'chokidar'
import { navigationTreeOf } from '../outputs/navigation-tree.ts'
import { formatProblem, ProblemError } from '../problem.ts'
import { type Folders, projectFolder, workFolder } from '../project.ts'
import { readSite } from '../publish/read-site.ts'
import { bundleScripts, componentNames } from '../publish/scripts.ts'
import { siteStyles } from '../publish/site-styles.ts'
import { openCompiler } from '../render/compiler.ts'
import type { BuildOptions, OutputFile, Page, Problem, Scripts, Site } from '../types.ts'
import { editTexts } from './edit-texts.ts'
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

  const textOfFile = (path: string) => readFileSync(join(folders.content, path), 'utf8')
  let changed = new Set<string>()
  let pending: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const watcher = watch(
    [folders.content, ...reading.inputs.trees, `${projectFolder}/app`, `${projectFolder}/components`],
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
    const paths = [...changed].map((file) => (file === '' ? '' : pathOf(file, folders)))
    changed = new Set()
    const edit = editTexts(reading, paths, textOfFile)
    // An editor that writes in two goes is heard twice.
    if (edit === 'nothing') return
    // The lines of an edited article are others now.
    examined = examined.filter(({ file }) => !paths.includes(file))
    try {
      reading = edit ?? (await readSite(folders, { ...options, now: new Date() }))
      if (!edit) frame = await readFrame(reading.site)
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

/** @returns relative to the content folder, as problems name it */
function pathOf(file: string, { content }: Folders): string {
  return relative(content, resolve(file)).split(sep).join('/')
}

function textOf(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n')
}
