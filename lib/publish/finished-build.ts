import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { workFolder } from '../project.ts'
import { openResultStore } from '../store/result-store.ts'
import type { Problem } from '../types.ts'
import type { KeptNames } from './edits/kept-entries.ts'
import { editedFiles, type InputState, type Inputs, stateOfInputs } from './input-state.ts'
import { isUntouched, type Published, type PublishedRecord, readPublished } from './published-record.ts'

/** What a build did; the rest it took from earlier ones. */
export interface BuildSummary {
  articles: number
  compiled: number
  /** Those that are shown smaller than they are. */
  pictures: { all: number; resized: number }
  pages: number
  rendered: number
  files: number
  written: number
  redirects: number
}

/** What a build was made from and what it said, by which the next one sees that there is nothing to do. */
export interface FinishedBuild {
  /** How it was asked for: options, environment, code. */
  setting: string
  inputs: Inputs
  /** Of the inputs, as `stateOfInputs` gives it: its lines. */
  state: string
  /** Names what it published. */
  publication: string
  /** From when, and until when, a build gives the same; in milliseconds since 1970, none for always. */
  from?: number
  until?: number
  problems: Problem[]
  summary: BuildSummary
  /** What else it printed. */
  lines: string[]
  /** What is kept of the site for builds after edits, where it can be. */
  kept?: KeptNames
}

/** The last build of an out folder, and what has changed since. */
export interface LastFinished {
  build: FinishedBuild
  /** The inputs that are others than they were, absolute; none where there is nothing to do. */
  edited: readonly string[]
  /** Of the inputs now. */
  state: InputState
  /** What is in the out folder. */
  published: Published
}

/** A change at this time before the build began may not show in the clock of a file system; in milliseconds. */
const margin = 50

/**
 * The build that made an out folder, where one of the same setting would make the same now but for files that were
 * edited: no input came or went, the out folder is as it was, and no date has come that changes a page.
 * @param now in milliseconds since 1970
 */
export function findFinished(out: string, setting: string, now: number): LastFinished | undefined {
  const text = builds().read(keyOf(out))
  if (text === undefined) return undefined
  const build: FinishedBuild = JSON.parse(text)
  const { from = now, until = now + 1, inputs, state } = build
  const published = readPublished(out)
  const isSame = build.setting === setting && from <= now && now < until && build.publication === published.id
  if (!isSame || !isAsPublished(out, published.record)) return undefined
  const current = stateOfInputs(inputs)
  const edited = editedFiles(state.split('\n'), current.lines)
  return edited && { build, edited, state: current, published }
}

/**
 * Notes what a build was made from, unless an input may have changed since it began.
 * @param begun before anything was read, in milliseconds since 1970
 * @param turns when a build gives something else, in milliseconds since 1970
 */
export function noteFinished(
  out: string,
  build: Omit<FinishedBuild, 'state' | 'publication' | 'from' | 'until'>,
  begun: number,
  now: number,
  turns: readonly number[],
): void {
  const { lines, touched } = stateOfInputs(build.inputs)
  if (touched > begun - margin) return
  const past = turns.filter((time) => time <= now)
  const future = turns.filter((time) => time > now)
  const whole: FinishedBuild = {
    ...build,
    state: lines.join('\n'),
    publication: readPublished(out).id,
    ...(past.length > 0 && { from: past.reduce((one, other) => Math.max(one, other)) }),
    ...(future.length > 0 && { until: future.reduce((one, other) => Math.min(one, other)) }),
  }
  builds().write(keyOf(out), JSON.stringify(whole))
}

/**
 * Notes a build for which only what was edited since the last one was made anew.
 * @param begun before that was looked at, in milliseconds since 1970
 */
export function noteEdited(
  out: string,
  { build, state }: LastFinished,
  changes: Pick<FinishedBuild, 'problems' | 'summary' | 'publication' | 'kept'>,
  begun: number,
): void {
  // What is edited from here on is seen as such, since it is looked at before it is read.
  if (state.touched > begun - margin) return
  const whole = { ...build, ...changes, state: state.lines.join('\n') }
  builds().write(keyOf(out), JSON.stringify(whole))
}

/** Whether a folder holds the files of the last build as they were written, and no others. */
function isAsPublished(out: string, record: PublishedRecord): boolean {
  for (const [path, file] of record) if (!isUntouched(`${out}/${path}`, file)) return false
  for (const [folder, names] of namesIn(record.keys()))
    if (readdirSync(out + folder).length !== names) return false
  return record.size > 0
}

/** How many files and folders stand in each folder, by its path with a slash before it. */
function namesIn(paths: Iterable<string>): Map<string, number> {
  const names = new Map<string, number>()
  for (const path of paths) {
    let below = `/${path}`
    let isNew = true
    while (isNew && below !== '') {
      below = below.slice(0, below.lastIndexOf('/'))
      const known = names.get(below)
      names.set(below, (known ?? 0) + 1)
      isNew = known === undefined
    }
  }
  return names
}

const builds = () => openResultStore(join(workFolder, 'finished'), '.json')

function keyOf(out: string): string {
  return createHash('sha256').update(out).digest('hex').slice(0, 16)
}
