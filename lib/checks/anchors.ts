import type { CompiledArticle } from '../types.ts'

/** Whether an article has a heading or an element with an id; of one that is broken nobody knows. */
export function hasAnchor({ headings, anchors, problems }: CompiledArticle, id: string): boolean {
  const isBroken = problems.some((problem) => problem.severity === 'error')
  return isBroken || id === 'top' || anchors.includes(id) || headings.some((heading) => heading.id === id)
}

/** A hint that lists the headings of an article. */
export function headingsHint({ headings }: CompiledArticle): string {
  const known = headings.map(({ id }) => `#${id}`).join(', ')
  return known ? `Its headings: ${known}.` : 'It has no headings.'
}
