import { nearestAnchor } from '../checks/anchors.ts'
import type { CompiledArticle } from '../types.ts'
import type { Audit, Missing } from './audit.ts'
import { printable } from './printable.ts'
import type { AddressReading } from './read-addresses.ts'
import { type Finding, verdicts } from './resolve.ts'

/** What was left out of a source, as a line each. */
export function leftOut({ host, ofOthers, outside, unreadable }: AddressReading, base: string): string[] {
  return [
    ...(ofOthers > 0 ? [`${ofOthers} skipped: on another host than ${host}`] : []),
    ...(outside > 0 ? [`${outside} skipped: not below ${base}`] : []),
    ...(unreadable > 0 ? [`${unreadable} skipped: no addresses`] : []),
  ]
}

/** How many addresses became what, in columns. */
export function verdictTable({ found, missing, ignored }: Audit): string {
  const rows = verdicts.map((verdict) => {
    const count =
      verdict === 'missing' ? missing.length : found.filter((finding) => finding.verdict === verdict).length
    return `${verdict.padEnd(14)}${String(count).padStart(8)}`
  })
  return [...rows, ...(ignored > 0 ? [`${'ignored'.padEnd(14)}${String(ignored).padStart(8)}`] : [])].join(
    '\n',
  )
}

/** Every missing address, with how often it was asked for, and what is nearest. */
export function missingList(missing: readonly Missing[], most: number): string[] {
  const width = Math.max(0, ...missing.map(({ hits }) => String(hits).length))
  const isCounted = missing.some(({ hits }) => hits > 0)
  return cut(
    missing.map((each) => {
      const hits = isCounted ? `${String(each.hits).padStart(width)}  ` : ''
      return `  ${hits}${printable(each.path)}  ${adviceFor(each)}`
    }),
    most,
  )
}

function adviceFor({ path, through, subtree, nearest }: Missing): string {
  if (through?.scope === 'page')
    return `${through.source.file}:${through.source.line} leads it to ${printable(through.to)}, which is missing`
  if (subtree)
    return `-> ${printable(subtree.to + path.slice(subtree.from.length))} (moved with ${printable(subtree.from)})`
  if (!nearest) return 'no page is near'
  return `${nearest.isSure ? '->' : 'perhaps'} ${printable(nearest.page.permalink)} (same ${nearest.by})`
}

/** Every address whose page is there and whose anchor isn't, with the nearest heading. */
export function anchorList(
  found: readonly Finding[],
  articles: ReadonlyMap<string, CompiledArticle>,
  most: number,
): string[] {
  return cut(
    found
      .filter(({ verdict }) => verdict === 'wrong anchor')
      .sort((one, other) => other.hits - one.hits)
      .map(({ path, anchor, page }) => {
        const nearest = page && nearestAnchor(anchor, articles.get(page.permalink)?.headings ?? [])
        const file = page?.path ? ` in ${page.path}` : ''
        return `  ${printable(path)}#${printable(anchor)}  ${nearest ? `nearest: #${nearest}${file}` : `no heading is near${file}`}`
      }),
    most,
  )
}

function cut(lines: readonly string[], most: number): string[] {
  const rest = lines.length - most
  return rest > 0 ? [...lines.slice(0, most), `  … ${rest} more; --all shows them`] : [...lines]
}
