import type { Site } from '../types.ts'

/** A folder of the old site whose pages are below another one now; both with a slash at their end. */
export interface MovedSubtree {
  from: string
  to: string
  /** The missing paths that one rule for the folder mends. */
  paths: string[]
}

/** Fewer are written one by one, which says more. */
const fewest = 5
/** How much of what is missing below a folder must be below the other one; the rest gets rules of its own. */
const leastShare = 0.8
/** A name that more pages have, such as `overview`, tells nothing. */
const mostNamesakes = 50

/**
 * Finds folders that moved as a whole: many of the missing addresses below one of them stand, with
 * the same rest, below another one.
 * @param missing decoded paths
 * @returns those that mend most first; each path is mended by one of them at most
 */
export function findMovedSubtrees(
  missing: readonly string[],
  { pages, byPermalink }: Pick<Site, 'pages' | 'byPermalink'>,
): MovedSubtree[] {
  const left = new Map<string, Set<string>>()
  for (const path of missing) for (const folder of foldersOf(path)) setOf(left, folder).add(path)
  const isLiving = (path: string) => byPermalink.has(path) || byPermalink.has(`${path}/`)

  return collectMoves(
    missing,
    pages.map(({ permalink }) => permalink),
  ).flatMap(({ from, to }) => {
    const below = setOf(left, from)
    const paths = [...below].filter((path) => isLiving(to + path.slice(from.length)))
    if (paths.length < fewest || paths.length < below.size * leastShare) return []
    for (const path of paths) for (const folder of foldersOf(path)) setOf(left, folder).delete(path)
    return [{ from, to, paths }]
  })
}

/** Every pair of folders between which a page may have moved, those with most pages first, then the higher ones, then those of one name. */
function collectMoves(
  missing: readonly string[],
  permalinks: readonly string[],
): Omit<MovedSubtree, 'paths'>[] {
  const namesakes = new Map<string, Set<string>>()
  for (const permalink of permalinks) setOf(namesakes, nameOf(permalink)).add(permalink)
  const moves = new Map<string, { from: string; to: string; count: number }>()
  for (const path of missing) {
    const same = setOf(namesakes, nameOf(path))
    for (const permalink of same.size <= mostNamesakes ? same : []) {
      for (const [from, to] of movesBetween(segmentsOf(path), segmentsOf(permalink))) {
        const key = `${from}\n${to}`
        const move = moves.get(key) ?? { from, to, count: 0 }
        move.count++
        moves.set(key, move)
      }
    }
  }
  const keepsName = ({ from, to }: { from: string; to: string }) => Number(nameOf(from) === nameOf(to))
  return [...moves.values()].sort(
    (one, other) =>
      other.count - one.count || one.from.length - other.from.length || keepsName(other) - keepsName(one),
  )
}

/** `/old/a/b/` and `/new/a/b/`: `/old/a/` to `/new/a/`, and `/old/` to `/new/`. */
function movesBetween(old: string[], living: string[]): [from: string, to: string][] {
  const moves: [string, string][] = []
  while (old.length > 0 && living.length > 0 && old.at(-1) === living.at(-1)) {
    old = old.slice(0, -1)
    living = living.slice(0, -1)
    moves.push([folderOf(old), folderOf(living)])
  }
  return moves.filter(([from, to]) => from !== to)
}

/** `/a/b/` -> `/a/`, `/`, and itself, which a rule for it mends as well. */
function foldersOf(path: string): string[] {
  const segments = segmentsOf(path)
  return Array.from({ length: segments.length + 1 }, (_, count) => folderOf(segments.slice(0, count)))
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

function folderOf(segments: readonly string[]): string {
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`
}

function nameOf(path: string): string {
  return segmentsOf(path).at(-1) ?? ''
}

function setOf(sets: Map<string, Set<string>>, key: string): Set<string> {
  const known = sets.get(key)
  if (known) return known
  const made = new Set<string>()
  sets.set(key, made)
  return made
}
