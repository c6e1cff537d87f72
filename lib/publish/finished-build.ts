import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { workFolder } from '../project.ts'
import { openResultStore } from '../store/result-store.ts'
import type { Problem } from '../types.ts'
import { type Inputs, stateOfInputs } from './input-state.ts'
import { isUntouched, publicationId, readPublished } from './published-record.ts'

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
  /** Of the inputs, as `stateOfInputs` gives it. */
  state: string
  /** Of what it published. */
  publication: string
  /** From when, and until when, a build gives the same; in milliseconds since 1970, none for always. */
  from?: number
  until?: number
  problems: Problem[]
  summary: BuildSummary
  /** What else it printed. */
  lines: string[]
}

/** A change at this time before the build began may not show in the clock of a file system; in milliseconds. */
const margin = 50

/**
 * The build that made an out folder, where one of the same setting would make the same now: its inputs and the
 * out folder are as they were, and no date has come that changes a page.
 * @param now in milliseconds since 1970
 */
export function findFinished(out: string, setting: string, now: number): FinishedBuild | undefined {
  const text = builds().read(keyOf(out))
  if (text === undefined) return undefined
  const build: FinishedBuild = JSON.parse(text)
  const { from = now, until = now + 1, inputs, state } = build
  const isSame =
    build.setting === setting && from <= now && now < until && build.publication === publicationId(out)
  return isSame && stateOfInputs(inputs).hash === state && isAsPublished(out) ? build : undefined
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
  const { hash, touched } = stateOfInputs(build.inputs)
  if (touched > begun - margin) return
  const past = turns.filter((time) => time <= now)
  const future = turns.filter((time) => time > now)
  const whole: FinishedBuild = {
    ...build,
    state: hash,
    publication: publicationId(out),
    ...(past.length > 0 && { from: past.reduce((one, other) => Math.max(one, other)) }),
    ...(future.length > 0 && { until: future.reduce((one, other) => Math.min(one, other)) }),
  }
  builds().write(keyOf(out), JSON.stringify(whole))
}

/** Whether a folder holds the files of the last build as they were written, and no others. */
function isAsPublished(out: string): boolean {
  const record = readPublished(out)
  for (const [path, file] of record) if (!isUntouched(join(out, path), file)) return false
  return record.size > 0 && countFiles(out) === record.size
}

function countFiles(folder: string): number {
  let files = 0
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    files += entry.isDirectory() ? countFiles(join(folder, entry.name)) : 1
  return files
}

const builds = () => openResultStore(join(workFolder, 'finished'), '.json')

function keyOf(out: string): string {
  return createHash('sha256').update(out).digest('hex').slice(0, 16)
}
