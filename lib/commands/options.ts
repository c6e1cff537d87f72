import { parseArgs } from 'node:util'
import type { BuildOptions } from '../types.ts'

/**
 * Reads what to build besides published articles: `--drafts`, `--future`, `--expired`, or Hugo's
 * `--buildDrafts` (`-D`), `--buildFuture` (`-F`), `--buildExpired` (`-E`).
 * @throws TypeError for any other option
 */
export function readBuildOptions(args: readonly string[], now: Date): BuildOptions {
  const flag = { type: 'boolean' } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      drafts: flag,
      future: flag,
      expired: flag,
      buildDrafts: { ...flag, short: 'D' },
      buildFuture: { ...flag, short: 'F' },
      buildExpired: { ...flag, short: 'E' },
    },
  })
  return {
    now,
    drafts: values.drafts ?? values.buildDrafts ?? false,
    future: values.future ?? values.buildFuture ?? false,
    expired: values.expired ?? values.buildExpired ?? false,
  }
}
