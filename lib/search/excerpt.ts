import type { WordPlace } from './find-words.ts'

const length = 140
const before = 50

/**
 * About 140 characters of a text where most of the words stand together, or its beginning where none does.
 * @param places of the words in it
 */
export function excerptOf(text: string, places: readonly WordPlace[]): string {
  const from = Math.max(0, bestPlace(places) - before)
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1 || from
  const excerpt = text.slice(start, start + length).trim()
  return `${start > 0 ? '… ' : ''}${excerpt}${start + length < text.length ? ' …' : ''}`
}

/** The first of the places after which most different words follow within an excerpt. */
function bestPlace(places: readonly WordPlace[]): number {
  let best = { start: 0, count: 0 }
  places.forEach(({ start }, index) => {
    const near = new Set<number>()
    for (let at = index; (places[at]?.end ?? Number.POSITIVE_INFINITY) <= start + length - before; at++)
      near.add(places[at]?.word ?? 0)
    if (near.size > best.count) best = { start, count: near.size }
  })
  return best.start
}
