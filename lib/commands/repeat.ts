import { realpathSync } from 'node:fs'
import { codeHash } from '../code/code.ts'
import type { Folders } from '../project.ts'
import { type BuildSummary, findFinished, noteFinished } from '../publish/finished-build.ts'
import { gitInputs } from '../publish/git-inputs.ts'
import type { Inputs } from '../publish/input-state.ts'
import type { Examination } from '../publish/prepare.ts'
import type { BuildOptions, Problem } from '../types.ts'
import { summaryLine } from './build-summary.ts'
import { isCI, printProblems } from './run.ts'

/** A build that is asked for. */
export interface BuildRequest {
  folders: Folders
  options: BuildOptions
  /** All besides files and the clock that decides what it gives. */
  setting: string
  /** Before anything of the site was read, in milliseconds since 1970. */
  begun: number
}

/** @param articles whether a build stops for broken articles, or leaves them out */
export function requestOf(folders: Folders, options: BuildOptions, articles: 'all' | 'rest'): BuildRequest {
  const { drafts, future, expired } = options
  const { SITE_URL, BASE_PATH, TZ } = process.env
  const asked = [articles, drafts, future, expired, SITE_URL, BASE_PATH, TZ, isCI(process.env)]
  return {
    folders,
    options,
    setting: JSON.stringify([codeHash('build'), folders.content, realOf(folders.content), ...asked]),
    begun: Date.now(),
  }
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return ''
  }
}

/**
 * Says what the last build said, where this one would make the same.
 * @param said gets what is printed
 * @returns undefined where something has changed
 */
export function repeatFinished(
  { folders, options, setting }: BuildRequest,
  said: Problem[],
): BuildSummary | undefined {
  if (said.length > 0) return undefined
  const finished = findFinished(folders.out, setting, options.now.getTime())
  if (!finished) return undefined
  const { problems, summary, lines } = finished
  printProblems(problems, folders.content)
  said.push(...problems)
  const { pictures } = summary
  const repeated = {
    ...summary,
    compiled: 0,
    rendered: 0,
    written: 0,
    pictures: { all: pictures.all, resized: 0 },
  }
  console.log(summaryLine(repeated, folders.out))
  for (const line of lines) console.log(line)
  return repeated
}

/** What came of a build. */
interface Outcome {
  examined: Examination
  /** What it was made from besides the site's own files; undefined where that is not known. */
  files: readonly string[] | undefined
  summary: BuildSummary
  limits: string[]
  said: readonly Problem[]
}

/** Keeps what a build was made from, where that is known. */
export async function noteRequest(
  { folders, options, setting, begun }: BuildRequest,
  { examined, files, summary, limits, said }: Outcome,
): Promise<void> {
  const ofGit = asksGit(examined) ? await gitInputs(examined.inputs.content) : []
  if (!files || !ofGit) return
  const inputs: Inputs = { ...examined.inputs, trees: [...examined.inputs.trees, ...files, ...ofGit] }
  noteFinished(
    folders.out,
    { setting, inputs, problems: [...said], summary, lines: limits },
    begun,
    options.now.getTime(),
    examined.turns,
  )
}

function asksGit({ publication, ledger }: Examination): boolean {
  return publication.site.config.contributors || ledger !== undefined
}
