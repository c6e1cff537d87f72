import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Applied } from '../ledger/apply-mends.ts'
import type { Mend } from '../ledger/mend.ts'
import { compareSite, type LedgerSetting, recordSite } from '../ledger/site-ledger.ts'
import type { StartStep } from '../progress.ts'
import { type Folders, workFolder } from '../project.ts'
import { type Examination, examineSite } from '../publish/prepare.ts'
import { openBuildWorkers } from '../render/build-workers.ts'
import type { BuildOptions, Problem } from '../types.ts'

/** What a check is asked for, and what it needs of the world. */
export interface CheckSetting {
  options: BuildOptions
  isCI: boolean
  progress: StartStep
}

/** What a check found, and what it has written. */
export interface CheckResult {
  problems: Problem[]
  /** What was mended, a line for each change. */
  said: string[]
}

/** Finds what a build would find before it renders. Writes nothing. */
export async function checkSite(folders: Folders, setting: CheckSetting): Promise<CheckResult> {
  const examined = await examine(folders, setting)
  const ledger = await compareSite(examined, ledgerSetting(folders, setting))
  return { problems: [...examined.problems, ...(ledger?.problems ?? [])], said: [] }
}

/**
 * The same, after everything is mended whose mend is certain: what the ledger misses, links that
 * lead through redirects, and the ledger itself, which is begun where there is none.
 */
export async function fixSite(folders: Folders, setting: CheckSetting): Promise<CheckResult> {
  const own = ledgerSetting(folders, setting)
  let examined = await examine(folders, setting)
  // What is lost, and what stays, can only be told of a whole site.
  if (!examined.isWhole) return { problems: examined.problems, said: [notWhole] }
  const { applyMends } = await import('../ledger/apply-mends.ts')
  const { rewriteLinks } = await import('../ledger/rewrite-links.ts')
  const root = await realpath(folders.content)
  const applied: Applied[] = []
  const take = async (result: Applied): Promise<boolean> => {
    applied.push(result)
    const isChanged = result.done.length > 0
    if (isChanged) examined = await examine(folders, setting)
    return isChanged
  }

  const tried = new Set<string>()
  const untried = (mends: readonly Mend[]) => {
    const fresh = mends.filter((mend) => !tried.has(JSON.stringify(mend)))
    for (const mend of fresh) tried.add(JSON.stringify(mend))
    return fresh
  }

  const begin = !setting.isCI
  let ledger = await compareSite(examined, own, begin)
  // Headings that a lost article had can be looked for once its address leads on.
  while (ledger && (await take(await applyMends(root, examined.files.articles, untried(ledger.mends)))))
    ledger = await compareSite(examined, own, begin)
  // Only now, since articles that were mended give new redirects.
  if (await take(await rewriteLinks(root, examined.files.articles, examined.publication)))
    ledger = await compareSite(examined, own, begin)

  const isClean = ledger?.problems.every(({ severity }) => severity !== 'error')
  const recorded =
    ledger && isClean
      ? await recordSite(ledger, own, examined.ledger === undefined)
      : { said: [], problems: [] }
  const done = applied.flatMap((each) => each.done)
  return {
    problems: [
      ...applied.flatMap(({ problems }) => problems),
      ...examined.problems,
      ...(ledger?.problems ?? []),
      ...recorded.problems,
    ],
    said: [...done.map(({ file, what }) => `${file}: ${what}`), ...recorded.said],
  }
}

const notWhole = 'Nothing is mended while articles have errors.'

async function examine(folders: Folders, { options, progress }: CheckSetting): Promise<Examination> {
  const workers = openBuildWorkers()
  try {
    return await examineSite({
      folders,
      options,
      work: join(workFolder, 'check'),
      workers,
      isTrial: true,
      resizes: true,
      startStep: progress,
    })
  } finally {
    await workers.close()
  }
}

function ledgerSetting({ content }: Folders, { options, isCI }: CheckSetting): LedgerSetting {
  return { content, options, isCI }
}
