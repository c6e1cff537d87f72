import { realpath } from 'node:fs/promises'
import { ledgerPath, textReader } from '../content/read.ts'
import { warning } from '../problem.ts'
import type { BuildOptions, Problem, Publication, SourceFile } from '../types.ts'
import { createFile, rewriteFile, Unwritten } from './content-writer.ts'
import { examineLedger, type LedgerExamination } from './examine-ledger.ts'
import { outdatedLedger } from './published.ts'

/** A site as far as its ledger is concerned. */
export interface RecordedSite {
  publication: Publication
  ledger: SourceFile | undefined
  /** Whether no article is broken or left out: what is missing then says nothing. */
  isWhole: boolean
}

/** Where a command runs, and what it was asked for. */
export interface LedgerSetting {
  /** The content folder. */
  content: string
  options: BuildOptions
  /** On a machine that publishes, nobody would commit what is recorded. */
  isCI: boolean
}

/** The same, and what is to be written. */
export interface SiteLedger extends Pick<LedgerExamination, 'problems' | 'mends' | 'unrecorded'> {
  /** Absolute, without links. */
  root: string
  /** `urls.lock` as it was read; empty for one that is to be made. */
  before: SourceFile
  after: string
}

/**
 * Compares a site with its ledger.
 * @param start whether a site that has no ledger gets one
 * @returns undefined for a site without a ledger, and for one that is not whole
 */
export async function compareSite(
  { publication, ledger, isWhole }: RecordedSite,
  { content, options, isCI }: LedgerSetting,
  start = false,
): Promise<SiteLedger | undefined> {
  const file = ledger ?? (start ? { path: ledgerPath, source: '' } : undefined)
  if (!file || !isWhole) return undefined
  const root = await realpath(content)
  const { problems, mends, unrecorded, recorded } = await examineLedger({
    publication,
    file,
    root,
    readText: textReader(root),
    now: options.now,
  })
  const outdated = isCI && records(options) ? outdatedLedger(unrecorded) : []
  return { problems: [...problems, ...outdated], mends, unrecorded, root, before: file, after: recorded }
}

/** What is shown before its time is not published: its addresses may still change. */
function records({ drafts, future, expired }: BuildOptions): boolean {
  return !drafts && !future && !expired
}

/**
 * Writes what is new into `urls.lock`.
 * @param isNew whether the file is to be made
 * @returns a line for what was written; a warning where it could not be
 */
export async function recordSite(
  { root, before, after, unrecorded }: SiteLedger,
  { options, isCI }: LedgerSetting,
  isNew: boolean,
): Promise<{ said: string[]; problems: Problem[] }> {
  if (isCI || !records(options) || after === before.source) return { said: [], problems: [] }
  try {
    if (isNew) await createFile(root, { ...before, source: after })
    else await rewriteFile(root, before, after)
  } catch (fault) {
    if (!(fault instanceof Unwritten)) throw fault
    const place = { file: ledgerPath, line: 1, column: 1 }
    const hint = 'Build where the content folder can be written, and commit the file.'
    return {
      said: [],
      problems: [warning(place, 'ledger', `it is not updated: ${fault.message}`, hint)],
    }
  }
  const { addresses, anchors } = unrecorded
  const parts = [
    counted(addresses.length, 'address', 'addresses'),
    counted(anchors.length, 'heading', 'headings'),
  ]
  const added = parts.filter((part) => part !== '').join(' and ')
  return { said: added === '' ? [] : [`Recorded ${added} in ${ledgerPath}: commit it`], problems: [] }
}

function counted(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`
}
