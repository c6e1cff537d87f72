import { realpathSync } from 'node:fs'
import { codeHash } from '../code/code.ts'
import type { Folders } from '../project.ts'
import {
  type BuildSummary,
  type FinishedBuild,
  findFinished,
  type LastFinished,
} from '../publish/finished-build.ts'
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
  /** How many articles were compiled for it, before it was seen that the whole site has to be looked at. */
  compiled: number
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
    compiled: 0,
  }
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return ''
  }
}

/** The last build that was asked for so, where nothing but edits of files may make this one another. */
export function findLast({ folders, options, setting }: BuildRequest): LastFinished | undefined {
  return findFinished(folders.out, setting, options.now.getTime())
}

/**
 * Says what the last build said, where this one would make the same.
 * @param said gets what is printed
 */
export function repeatFinished(
  { folders }: BuildRequest,
  { problems, summary, lines }: FinishedBuild,
  said: Problem[],
): BuildSummary {
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
