import { editDistance } from '../search/spelling.ts'
import type { CompiledArticle } from '../types.ts'

/** Whether an article has a heading or an element with an id; of one that is broken nobody knows. */
export function hasAnchor({ headings, anchors, problems }: CompiledArticle, id: string): boolean {
  const isBroken = problems.some((problem) => problem.severity === 'error')
  return isBroken || id === 'top' || anchors.includes(id) || headings.some((heading) => heading.id === id)
}

/** So many headings are listed: of release notes with hundreds nobody reads them all. */
const mostListed = 12

/** A hint that lists the headings of an article, or the one of many that was meant. */
export function headingsHint({ headings }: Pick<CompiledArticle, 'headings'>, wanted: string): string {
  if (headings.length === 0) return 'It has no headings.'
  if (headings.length <= mostListed) return `Its headings: ${headings.map(({ id }) => `#${id}`).join(', ')}.`
  const nearest = nearestAnchor(wanted, headings)
  return nearest ? `Did you mean #${nearest}?` : `None of its ${headings.length} headings is like it.`
}

/** The heading whose id is the same but for a few letters. */
export function nearestAnchor(anchor: string, headings: CompiledArticle['headings']): string | undefined {
  const plain = (id: string) => id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const wanted = plain(anchor)
  const most = Math.max(1, Math.floor(wanted.length / 3))
  const [best] = headings
    .map(({ id }) => ({ id, distance: editDistance(wanted, plain(id), most) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance)
  return best?.id
}
