/** An end of a common subsequence: a pair of places, and the pair before it. */
interface Link {
  index: number
  before: Link | undefined
}

/**
 * The places of the source's words that the page lacks: as few as can be when its words must
 * stand on the page in their order, whatever else stands between them.
 */
export function lostWords(source: readonly string[], page: readonly string[]): number[] {
  if (isWithin(source, page)) return []
  const kept = longestCommon(source, page)
  return [...source.keys()].filter((index) => !kept.has(index))
}

function isWithin(source: readonly string[], page: readonly string[]): boolean {
  let found = 0
  for (const word of page) if (word === source[found]) found++
  return found === source.length
}

/**
 * The places in the source of a longest common subsequence, by the method of Hunt and Szymanski:
 * texts that are nearly the same take little time.
 */
function longestCommon(source: readonly string[], page: readonly string[]): Set<number> {
  const places = new Map<string, number[]>()
  for (const [place, word] of page.entries()) {
    const known = places.get(word)
    if (known) known.unshift(place)
    else places.set(word, [place])
  }
  /** For each length of a subsequence, the first place of the page at which one of it may end. */
  const ends: number[] = []
  const links: Link[] = []
  for (const [index, word] of source.entries()) {
    for (const place of places.get(word) ?? []) {
      const length = firstNotBelow(ends, place)
      ends[length] = place
      links[length] = { index, before: links[length - 1] }
    }
  }
  const kept = new Set<number>()
  for (let link = links.at(-1); link; link = link.before) kept.add(link.index)
  return kept
}

function firstNotBelow(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
