import { resolveAddress } from '../content/links.ts'
import { ledgerPath } from '../content/read.ts'
import { error, settleProblems } from '../problem.ts'
import type { Page, Problem, Publication, SourceFile } from '../types.ts'
import { compareLedger, type LostAnchors, type LostArticle } from './compare.ts'
import { type Ledger, readLedger, writeLedger } from './format.ts'
import { type History, openHistory } from './history.ts'
import type { Mend } from './mend.ts'
import { lostAnchors } from './mend-anchors.ts'
import { type Finding, lostArticle } from './mend-articles.ts'
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
  const committed = history && readLedger({ ...file, source: history.committedLedger }).ledger
  const counted = committed ? commonPart(ledger, committed) : ledger
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

/** The error of a site whose new addresses were published without being recorded; none where all are. */
export function outdatedLedger({ addresses, anchors }: Unrecorded): Problem[] {
  const [first] = [...addresses, ...anchors]
  if (first === undefined) return []
  const others = addresses.length + anchors.length - 1
  return [
    error(
      { file: ledgerPath, line: 1, column: 1 },
      'ledger',
      `${first}${others > 0 ? ` and ${others} more` : ''} ${others > 0 ? 'are' : 'is'} not recorded in ${ledgerPath}`,
      `Run npm run build on your machine, and commit ${ledgerPath}.`,
    ),
  ]
}

async function findLosses(
  { publication, readText, now }: LedgerInput,
  ledger: Ledger,
  history: History | undefined,
): Promise<Finding<Mend>[]> {
  const { site, articles } = publication
  const { articles: lost, anchors, taken } = compareLedger(ledger, publication)
  const successorsOf = successorFinder({ pages: site.pages, ledger, history })
  const isNeeded = needFinder(publication, ledger)
  const findings: Finding<Mend>[] = []
  for (const each of taken)
    if (!(await isOnlyRetitled(each, history))) findings.push({ problem: takenAddress(each), mends: [] })
  for (const each of lost) {
    const unpublished = stateOf(each, site.pages, readText, now)
    if (unpublished === 'expired') continue
    findings.push(lostArticle(each, unpublished ? [] : await successorsOf(each), unpublished))
  }
  for (const each of anchors) {
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
  pages: readonly Page[],
  readText: LedgerInput['readText'],
  now: Date,
): string | undefined {
  if (file === '' || pages.some(({ path }) => path === file)) return undefined
  const source = readText(file)
  return source === undefined ? undefined : whyUnpublished({ path: file, source }, now)
}

/** Ids of the page itself that were published before; those of an article that it stands for say nothing. */
function knownIds({ target }: LostAnchors, ledger: Ledger): ReadonlySet<string> {
  return new Set(ledger.get(target.permalink)?.anchors.keys())
}

/** Whether an id of a page was published, or a link of the site leads to it. */
function needFinder({ site, articles }: Publication, ledger: Ledger): (page: Page, id: string) => boolean {
  let linked: Set<string> | undefined
  const collect = () =>
    new Set(
      site.pages.flatMap((page) =>
        (articles.get(page.permalink)?.links ?? []).flatMap(({ target }) => {
          const address = resolveAddress(target, page, site)
          return address.page && address.fragment !== ''
            ? `${address.page.permalink}#${address.fragment}`
            : []
        }),
      ),
    )
  return ({ permalink }, id) => {
    linked ??= collect()
    return ledger.get(permalink)?.anchors.has(id) === true || linked.has(`${permalink}#${id}`)
  }
}
