import type { WordPlace } from './find-words.ts'

const length = 140
const before = 50
/** Of letters beyond the first 65,536, which are two characters each. */
const halfLetters = /^[\udc00-\udfff]|[\ud800-\udbff]$/g

/**
 * About 140 characters of a text where most of the words stand together, or its beginning where none does.
 * @param places of the words in it
 */
export function excerptOf(text: string, places: readonly WordPlace[]): string {
  const place = bestPlace(places)
  const from = Math.max(0, place - before)
  // Where no space comes before the match, as in Chinese, a word is cut.
  const space = from === 0 ? -1 : text.slice(from, place).indexOf(' ')
  const start = from + space + 1
  const whole = text.slice(start, start + length)
  const lastSpace = whole.lastIndexOf(' ')
  const isCut = start + length < text.length && lastSpace > length - before
  const excerpt = (isCut ? whole.slice(0, lastSpace) : whole).replace(halfLetters, '').trim()
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
