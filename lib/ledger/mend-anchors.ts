import { ledgerPath } from '../content/read.ts'
import { error, warning } from '../problem.ts'
import type { Page, Place } from '../types.ts'
import type { LostAnchors } from './compare.ts'
import type { AnchorMend } from './mend.ts'
import type { Finding } from './mend-articles.ts'
import type { RenamedHeading } from './renamed-headings.ts'

/**
 * Says which headings a page has lost. It is an error where the page itself has lost them; where its
 * address leads on, somebody has chosen the new place, and its readers do arrive at an article.
 * @param renamed for each id the headings that it may be now
 * @param isNeeded whether something else needs the id that a heading of the page has
 */
export function lostAnchors(
  lost: LostAnchors,
  renamed: ReadonlyMap<string, readonly RenamedHeading[]>,
  isNeeded: (page: Page, id: string) => boolean,
): Finding<AnchorMend>[] {
  const { page, target, ids, redirect } = lost
  const severity = redirect ? warning : error
  const findings: Finding<AnchorMend>[] = []
  const open: string[] = []
  for (const id of ids) {
    const heading = renamed.get(id)?.find(({ isCertain }) => isCertain)?.heading
    if (!heading) {
      open.push(id)
      continue
    }
    const keepsId = isNeeded(target, heading.id)
    const mend: AnchorMend = { kind: 'anchor', file: target.path, anchor: id, heading: heading.id, keepsId }
    const hint = `npm run check -- --fix gives it to the heading "${heading.text}".`
    findings.push({
      problem: severity(placeOf(lost, id), 'ledger', reasonFor(lost, [id]), hint),
      mends: [mend],
    })
  }
  if (open.length > 0) {
    const place = placeOf(lost, open[0] ?? '')
    const candidates = open.flatMap((id) => renamed.get(id) ?? [])
    const lines = open.map((id) => page.anchors.get(id) ?? 0)
    const hint = hintFor(target, open[0] ?? '', candidates, lines)
    findings.push({ problem: severity(place, 'ledger', reasonFor(lost, open), hint), mends: [] })
  }
  return findings
}

function placeOf({ page }: LostAnchors, id: string): Place {
  return { file: ledgerPath, line: page.anchors.get(id) || 1, column: 1 }
}

function reasonFor({ page, target, redirect }: LostAnchors, ids: readonly string[]): string {
  const name = target.path || target.permalink
  const shown = ids.slice(0, mostShown).map((id) => `#${id}`)
  const rest = ids.length > mostShown ? ` and ${ids.length - mostShown} more` : ''
  const headings = `${ids.length === 1 ? 'heading' : 'headings'} ${shown.join(', ')}${rest}`
  if (!redirect) return `${name} has lost the ${headings}`
  return `${page.permalink} leads to ${name}, which lacks the ${headings}`
}

const mostShown = 10

function hintFor(
  { format }: Page,
  id: string,
  candidates: readonly RenamedHeading[],
  lines: readonly number[],
): string {
  const element = `<a id="${id}"></a>`
  const way =
    format === 'md'
      ? `Write {#${id}} behind the heading that it is now, or ${element} on a line above it`
      : `Write ${element} on a line above the heading that it is now`
  const names = [...new Set(candidates.map(({ heading }) => `"${heading.text}"`))].slice(0, 3)
  const perhaps = names.length > 0 ? ` (perhaps ${names.join(' or ')})` : ''
  const which = `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`
  return `${way}${perhaps}. If readers may land at the top of the page, remove ${which} of ${ledgerPath}.`
}
