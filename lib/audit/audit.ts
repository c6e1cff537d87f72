import type { Publication } from '../types.ts'
import { findMovedSubtrees, type MovedSubtree } from './moved-subtrees.ts'
import { type Nearest, openNearest } from './nearest.ts'
import type { OldAddress } from './read-addresses.ts'
import { createResolver, type Finding } from './resolve.ts'

/** An address at which nothing is, and what to do about it. */
export interface Missing extends Finding {
  nearest?: Nearest
  /** The folder that moved with it. */
  subtree?: MovedSubtree
}

/** What became of an old site. */
export interface Audit {
  /** All that is not missing. */
  found: Finding[]
  /** Those that were asked for most come first, then in the order of their addresses. */
  missing: Missing[]
  subtrees: MovedSubtree[]
  /** Pictures, styles and the like of a log, at which nothing is; readers followed no link to them. */
  ignored: number
}

/** What a browser asks for besides what its reader does. */
const partOfPage = /\.(css|js|mjs|map|png|jpe?g|gif|svg|webp|avif|ico|bmp|woff2?|ttf|otf|eot|webmanifest)$/i
/** What robots ask for. */
const forRobots = /^\/(robots\.txt|ads\.txt|\.well-known\/.*)$/i

/**
 * Looks up every address of an old site on the new one.
 * @param published paths of the files that a build writes, relative to the out folder
 */
export async function auditAddresses(
  addresses: readonly OldAddress[],
  publication: Publication,
  published: ReadonlySet<string>,
): Promise<Audit> {
  const findings = addresses.map(createResolver(publication, published))
  const lost = findings.filter(({ verdict }) => verdict === 'missing')
  const wanted = lost.filter(
    ({ path, hits }) => hits === 0 || !(partOfPage.test(path) || forRobots.test(path)),
  )
  // A page with its anchors is one page that is missing.
  const whole = new Map<string, Finding>()
  for (const finding of wanted) {
    const key = finding.path.replace(/\/$/, '')
    const known = whole.get(key)
    whole.set(key, { ...finding, anchor: '', hits: finding.hits + (known?.hits ?? 0) })
  }
  const missing = [...whole.values()].sort(
    (one, other) => other.hits - one.hits || (one.path < other.path ? -1 : 1),
  )
  const mendable = missing.filter(({ through }) => through?.scope !== 'page')
  const subtrees = findMovedSubtrees(
    mendable.map(({ path }) => path),
    publication.site,
  )
  const subtreeOf = new Map(subtrees.flatMap((subtree) => subtree.paths.map((path) => [path, subtree])))
  const nearestOf = await openNearest(publication)
  const advised: Missing[] = []
  for (const finding of missing) {
    const subtree = subtreeOf.get(finding.path)
    const nearest = subtree ? undefined : await nearestOf(finding.path)
    advised.push({ ...finding, ...(nearest && { nearest }), ...(subtree && { subtree }) })
  }
  return {
    found: findings.filter(({ verdict }) => verdict !== 'missing'),
    missing: advised,
    subtrees,
    ignored: lost.length - wanted.length,
  }
}
