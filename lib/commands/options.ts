import { parseArgs } from 'node:util'
import type { BuildOptions } from '../types.ts'

const flag = { type: 'boolean' } as const

/**
 * When a build takes it to be: `SOURCE_DATE_EPOCH` in seconds, so that a build can be made again, or else now.
 * @throws Error where it is no number
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function timeOfBuild({ SOURCE_DATE_EPOCH }: NodeJS.ProcessEnv): Date {
  if (!SOURCE_DATE_EPOCH) return new Date()
  if (!/^\d{1,11}$/.test(SOURCE_DATE_EPOCH))
    throw new Error(`SOURCE_DATE_EPOCH is no number of seconds: ${SOURCE_DATE_EPOCH}`)
  return new Date(Number(SOURCE_DATE_EPOCH) * 1000)
}

const inclusions = {
  drafts: flag,
  future: flag,
  expired: flag,
  buildDrafts: { ...flag, short: 'D' },
  buildFuture: { ...flag, short: 'F' },
  buildExpired: { ...flag, short: 'E' },
} as const

/**
 * Reads what to build besides published articles: `--drafts`, `--future`, `--expired`, or Hugo's
 * `--buildDrafts` (`-D`), `--buildFuture` (`-F`), `--buildExpired` (`-E`).
 * @throws TypeError for any other option
 */
export function readBuildOptions(args: readonly string[], now: Date): BuildOptions {
  return optionsOf(parseArgs({ args: [...args], options: inclusions }).values, now)
}

/**
 * Reads the options of the build command: those above, `--keep-going`, and `--timings`.
 * @throws TypeError for any other option
 */
export function readBuildCommand(
  args: readonly string[],
  now: Date,
): { options: BuildOptions; keepGoing: boolean; timings: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: { ...inclusions, 'keep-going': flag, timings: flag },
  })
  const { 'keep-going': keepGoing = false, timings = false } = values
  return { options: optionsOf(values, now), keepGoing, timings }
}

/**
 * Reads the options of the check command: those of what to build, and `--fix`. What is mended must
 * be what is published, so the two don't go together.
 * @throws TypeError for any other option
 */
export function readCheckCommand(
  args: readonly string[],
  now: Date,
): { options: BuildOptions; fix: boolean } {
  const { values } = parseArgs({ args: [...args], options: { ...inclusions, fix: flag } })
  const { fix = false, ...included } = values
  if (fix && Object.keys(included).length > 0)
    throw new TypeError('--fix mends what is published: leave out --drafts, --future and --expired')
  return { options: optionsOf(values, now), fix }
}

function optionsOf(values: { [name in keyof typeof inclusions]?: boolean }, now: Date): BuildOptions {
  return {
    now,
    drafts: values.drafts ?? values.buildDrafts ?? false,
    future: values.future ?? values.buildFuture ?? false,
    expired: values.expired ?? values.buildExpired ?? false,
  }
}
