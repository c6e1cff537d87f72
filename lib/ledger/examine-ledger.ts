import { settleProblems } from '../problem.ts'
import type { Problem, Publication, SourceFile } from '../types.ts'
import { compareLedger, type LostAnchors, type LostArticle } from './compare.ts'
import { type Ledger, readLedger, writeLedger } from './format.ts'
import { type History, openHistory } from './history.ts'
import type { Mend } from './mend.ts'
import { lostAnchors } from './mend-anchors.ts'
import { type Finding, lostArticle } from './mend-articles.ts'
import { neededIds } from './needed-ids.ts'
import { commonPart, publishedLedger, record, type Unrecorded, unrecorded } from './published.ts'
import { findRenamedHeadings } from './renamed-headings.ts'
import { successorFinder } from './successors.ts'
import { isOnlyRetitled, takenAddress } from './taken-address.ts'
import { whyUnpublished } from './unpublished.ts'

/** What the ledger of a site is compared with. */
export interface LedgerInput {
  publication: Publication
  /** `urls.lock` as it was read. */
  file: SourceFile
  /** The content folder, absolute, without links. */
  root: string
  /** Reads a file of the content folder. */
  readText: (path: string) => string | undefined
  now: Date
}

/** What the ledger says of a site. */
export interface LedgerExamination {
  problems: Problem[]
  /** Changes of articles that are certain. */
  mends: Mend[]
  /** What is published and not recorded yet. */
  unrecorded: Unrecorded
  /** `urls.lock` as it should be, with all that is published. */
  recorded: string
}

/**
 * Compares a site with its ledger, and looks for what has become of what is lost. A line counts
 * from the commit that brings it: before, nobody but its writer has seen the address.
 */
export async function examineLedger(input: LedgerInput): Promise<LedgerExamination> {
  const { publication, file, root } = input
  const { site } = publication
  const published = publishedLedger(publication)
  const { ledger, problems: faults } = readLedger(file)
  if (faults.length > 0)
    return { problems: faults, mends: [], unrecorded: { addresses: [], anchors: [] }, recorded: file.source }
  const history = await openHistory(root)
  const counted = history ? committedPart(ledger, file, history) : ledger
  const findings = await findLosses(input, counted, history)
  return {
    problems: settleProblems(
      findings.map(({ problem }) => problem),
      site.config.strict,
    ),
    mends: withoutTwins(findings.flatMap(({ mends }) => mends)),
    unrecorded: unrecorded(ledger, published),
    recorded: writeLedger(record(counted, published)),
  }
}

/** What of the ledger is committed; in most builds that is all of it, and then it is not read twice. */
function committedPart(ledger: Ledger, file: SourceFile, { committedLedger }: History): Ledger {
  if (committedLedger === file.source) return ledger
  return commonPart(ledger, readLedger({ ...file, source: committedLedger }).ledger)
}

async function findLosses(
  { publication, readText, now }: LedgerInput,
  ledger: Ledger,
  history: History | undefined,
): Promise<Finding<Mend>[]> {
  const { site, articles } = publication
  const { articles: lost, anchors, taken } = compareLedger(ledger, publication)
  const successorsOf = successorFinder({ pages: site.pages, ledger, history })
  const isNeeded = neededIds(publication, ledger)
  const findings: Finding<Mend>[] = []
  const ofRetitled: LostAnchors[] = []
  for (const each of taken) {
    const { page, owner: target, ids } = each
    if (!(await isOnlyRetitled(each, history))) findings.push({ problem: takenAddress(each), mends: [] })
    else if (ids.length > 0) ofRetitled.push({ page, target, ids, redirect: undefined })
  }
  const files = new Set(site.pages.map(({ path }) => path))
  for (const each of lost) {
    const unpublished = stateOf(each, files, readText, now)
    if (unpublished === 'expired') continue
    findings.push(lostArticle(each, unpublished ? [] : await successorsOf(each), unpublished))
  }
  for (const each of [...anchors, ...ofRetitled]) {
    const article = articles.get(each.target.permalink) ?? { headings: [], sections: [] }
    const renamed = await findRenamedHeadings(each, article, knownIds(each, ledger), history)
    findings.push(...lostAnchors(each, renamed, isNeeded))
  }
  return findings
}

/** Two addresses of one article may have lost the same heading. */
function withoutTwins(mends: readonly Mend[]): Mend[] {
  return [...new Map(mends.map((mend) => [JSON.stringify(mend), mend])).values()]
}

/** Why an article whose file is there is no page; undefined for one whose file is gone, or is a page elsewhere. */
function stateOf(
  { file }: LostArticle,
  files: ReadonlySet<string>,
  readText: LedgerInput['readText'],
  now: Date,
): string | undefined {
  if (file === '' || files.has(file)) return undefined
  const source = readText(file)
  return source === undefined ? undefined : whyUnpublished({ path: file, source }, now)
}

/** Ids of the page itself that were published before; those of an article that it stands for say nothing. */
function knownIds({ target }: LostAnchors, ledger: Ledger): ReadonlySet<string> {
  return new Set(ledger.get(target.permalink)?.anchors.keys())
}
