import { ledgerPath } from '../content/read.ts'
import { error } from '../problem.ts'
import type { Problem, Publication } from '../types.ts'
import type { Ledger, LedgerPage } from './format.ts'
import { landingFinder } from './landing.ts'

/**
 * Everything that a site publishes and that must never be lost: its pages with the ids in them, and
 * the old addresses that lead on. A file that is published as it is has none of our addresses.
 */
export function publishedLedger({ site, articles }: Publication): Ledger {
  const land = landingFinder(site)
  const pages = site.pages.map(({ permalink, path, title }): LedgerPage => {
    const { headings = [], anchors = [] } = articles.get(permalink) ?? {}
    const ids = [...headings.map(({ id }) => id), ...anchors].filter((id) => id !== '')
    return { permalink, file: path, title, line: 0, anchors: new Map(ids.map((id) => [id, 0])) }
  })
  const old = site.redirects
    .filter(({ scope, status }) => scope === 'page' && status !== 410)
    .map(({ from }): LedgerPage => {
      const landing = land(from)
      const file = landing.kind === 'page' ? landing.page.path : ''
      return { permalink: from, file, title: '', line: 0, anchors: new Map() }
    })
  return new Map([...old, ...pages].map((page) => [page.permalink, page]))
}

/** How much of what is published a ledger does not know. */
export interface Unrecorded {
  addresses: string[]
  /** Ids of headings, with their address: `/guides/first/#install`. */
  anchors: string[]
}

/** Compares what is published with a ledger. */
export function unrecorded(ledger: Ledger, published: Ledger): Unrecorded {
  const found: Unrecorded = { addresses: [], anchors: [] }
  for (const { permalink, anchors } of published.values()) {
    const known = ledger.get(permalink)
    if (!known?.line) found.addresses.push(permalink)
    for (const id of anchors.keys()) if (!known?.anchors.has(id)) found.anchors.push(`${permalink}#${id}`)
  }
  return found
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

/** The ledger with all that is published, and each address under the article that has it now. */
export function record(ledger: Ledger, published: Ledger): Ledger {
  const result = new Map(ledger)
  for (const page of published.values()) {
    const anchors = new Map([...(ledger.get(page.permalink)?.anchors ?? []), ...page.anchors])
    result.set(page.permalink, { ...page, anchors })
  }
  return result
}

/** What of a ledger is also in an earlier one: the rest was never published by anybody but its writer. */
export function commonPart(ledger: Ledger, earlier: Ledger): Ledger {
  const result = new Map<string, LedgerPage>()
  for (const page of ledger.values()) {
    const before = earlier.get(page.permalink)
    if (!before) continue
    const anchors = [...page.anchors].filter(([id]) => before.anchors.has(id))
    result.set(page.permalink, { ...page, anchors: new Map(anchors) })
  }
  return result
}
