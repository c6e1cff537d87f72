import { join } from 'node:path'
import { watch } from 'chokidar'
import { chosenFormats } from '../outputs/chosen-formats.ts'
import { ProblemError } from '../problem.ts'
import { type Folders, projectFolder, workFolder } from '../project.ts'
import { type Examination, examineSite, prepareRendering } from '../publish/prepare.ts'
import type { Progress } from '../publish/progress.ts'
import type { RenderEnvironment } from '../publish/render.ts'
import type { BuildOptions, Problem } from '../types.ts'

/** The site while it is being written. */
export interface LiveSite {
  /** As of the last change that could be read. */
  current(): Examination
  environment: RenderEnvironment
  /** An output file of the site as it is now, by its path; undefined where no format makes it. */
  output(path: string): string | undefined
  close(): Promise<void>
}

interface Listener {
  onProblems(problems: readonly Problem[]): void
  onChange(): void
  /** Something else went wrong; the site stays as it was. */
  onFault(fault: unknown): void
}

const silent: Progress = { step: () => {}, end: () => {} }

/** Its own, so that a build while the server runs takes nothing of it, drafts least of all. */
const work = join(workFolder, 'dev')

/** How long to wait for an editor to finish writing, in milliseconds. */
const settleTime = 40

/**
 * Reads the site, and again after each change of the content folder or of the project's own code.
 * @throws ProblemError where the site cannot be read at all, at the start
 */
export async function openLiveSite(
  folders: Folders,
  options: BuildOptions,
  progress: Progress,
  listener: Listener,
): Promise<LiveSite> {
  const examine = (articles: Progress) =>
    examineSite(folders, { ...options, now: new Date() }, work, { articles })
  let examination = await examine(progress)
  let outputs: Map<string, string> | undefined
  const environment = prepareRendering(examination, work)
  listener.onProblems(examination.problems)

  let pending: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const watcher = watch(
    [folders.content, ...examination.beside, `${projectFolder}/app`, `${projectFolder}/components`],
    {
      ignoreInitial: true,
    },
  )
  watcher.on('all', () => {
    clearTimeout(pending)
    pending = setTimeout(() => {
      running = running.then(refresh).catch(listener.onFault)
    }, settleTime)
  })

  async function refresh() {
    try {
      examination = await examine(silent)
      outputs = undefined
      prepareRendering(examination, work)
      listener.onProblems(examination.problems)
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault
      listener.onProblems(fault.problems)
    }
    listener.onChange()
  }

  return {
    current: () => examination,
    environment,
    output(path) {
      outputs ??= renderOutputs(examination)
      return outputs.get(path)
    },
    close: async () => {
      clearTimeout(pending)
      await watcher.close()
    },
  }
}

function renderOutputs({ publication, scriptFiles }: Examination): Map<string, string> {
  const files = [
    ...scriptFiles,
    ...chosenFormats(publication).flatMap((format) => format.render(publication)),
  ]
  return new Map(files.map(({ path, content }) => [`/${path}`, content]))
}
