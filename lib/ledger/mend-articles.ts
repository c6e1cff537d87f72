import { ledgerPath } from '../content/read.ts'
import { permalinkOfAlias } from '../content/url.ts'
import { error } from '../problem.ts'
import type { Page, Problem } from '../types.ts'
import type { LostArticle } from './compare.ts'
import type { AliasMend } from './mend.ts'
import type { Successor } from './successors.ts'

/** What is to be said of a loss, and what mends it; none where nobody can be sure. */
export interface Finding<Mended> {
  problem: Problem
  mends: Mended[]
}

/**
 * Says that an article is lost, and who may stand for it.
 * @param unpublished why its file is no page, where the file is still there: `a draft`
 */
export function lostArticle(
  lost: LostArticle,
  successors: readonly Successor[],
  unpublished: string | undefined,
): Finding<AliasMend> {
  const [first] = lost.pages
  const certain = successors.find(({ isCertain }) => isCertain)?.page
  const mends = certain ? aliasesFor(lost, certain) : []
  const place = { file: ledgerPath, line: first?.line || 1, column: 1 }
  const state = certain ? newState(lost, certain) : (unpublished ?? 'no longer there')
  const reason = `${first?.permalink} is lost${beside(lost)}: ${nameOf(lost)} is ${state}`
  return { problem: error(place, 'ledger', reason, hintFor(lost, successors, mends)), mends }
}

function nameOf({ file, title }: LostArticle): string {
  if (file === '') return title === '' ? 'what it led to' : `"${title}", a page that no file declares,`
  return title === '' ? file : `${file} ("${title}")`
}

function newState({ file }: LostArticle, { path, permalink }: Page): string {
  return file === path ? `at ${permalink} now` : `${path} now`
}

/** What is lost with the page: `, with 3 headings and 1 old address`. */
function beside({ pages }: LostArticle): string {
  const headings = pages.reduce((sum, { anchors }) => sum + anchors.size, 0)
  const parts = [
    count(headings, 'heading', 'headings'),
    count(pages.length - 1, 'more address', 'more addresses'),
  ]
  const said = parts.filter((part) => part !== '').join(' and ')
  return said === '' ? '' : ` with ${said}`
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`
}

/** None where an address cannot be an alias, such as that of a file. */
function aliasesFor({ pages }: LostArticle, page: Page): AliasMend[] {
  const addresses = pages.map(({ permalink }) => permalink)
  const areAliases = addresses.every((address) => permalinkOfAlias(address, page.permalink) === address)
  return areAliases ? addresses.map((alias) => ({ kind: 'alias', file: page.path, alias })) : []
}

function hintFor(
  { pages }: LostArticle,
  successors: readonly Successor[],
  mends: readonly AliasMend[],
): string {
  const [first] = mends
  const list = pages.map(({ permalink }) => JSON.stringify(permalink)).join(', ')
  if (first) return `npm run check -- --fix adds aliases: [${list}] to ${first.file}.`
  const rules = pages.map(({ permalink }) => `- {from: ${JSON.stringify(permalink)}, status: 410}`).join(' ')
  const gone = `or say in redirects.yaml where it leads, or that it is gone: ${rules}`
  if (successors.length === 0) return `Add aliases: [${list}] to the article that stands for it, ${gone}`
  const names = successors.slice(0, 3).map(({ page, reason }) => `${page.path} (${reason})`)
  return `Add aliases: [${list}] to the right one of ${names.join(', ')}; ${gone}`
}
