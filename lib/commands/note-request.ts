import { writeKept } from '../publish/edits/kept-entries.ts'
import type { KeptSite, KeptTexts } from '../publish/edits/kept-site.ts'
import { type BuildSummary, noteFinished } from '../publish/finished-build.ts'
import { gitInputs } from '../publish/git-inputs.ts'
import type { Inputs } from '../publish/input-state.ts'
import type { Examination } from '../publish/prepare.ts'
import type { Problem } from '../types.ts'
import type { BuildRequest } from './repeat.ts'

/** What came of a build. */
interface Outcome {
  examined: Examination
  /** What it was made from besides the site's own files; undefined where that is not known. */
  files: readonly string[] | undefined
  summary: BuildSummary
  limits: string[]
  said: readonly Problem[]
  /** The site for builds after edits, where nothing stands in their way. */
  kept: { site: KeptSite; texts: KeptTexts } | undefined
}

/** Keeps what a build was made from, where that is known. */
export async function noteRequest(
  { folders, options, setting, begun }: BuildRequest,
  { examined, files, summary, limits, said, kept }: Outcome,
): Promise<void> {
  const ofGit = asksGit(examined) ? await gitInputs(examined.inputs.content) : []
  if (!files || !ofGit) return
  const inputs: Inputs = { ...examined.inputs, trees: [...examined.inputs.trees, ...files, ...ofGit] }
  const names = kept && writeKept(folders.out, kept.site, kept.texts)
  noteFinished(
    folders.out,
    { setting, inputs, problems: [...said], summary, lines: limits, ...(names && { kept: names }) },
    begun,
    options.now.getTime(),
    examined.turns,
  )
}

function asksGit({ publication, ledger }: Examination): boolean {
  return publication.site.config.contributors || ledger !== undefined
}
