/** How much of a text stands in each of many others. */
export interface TextIndex<Item> {
  /**
   * The share of a text's lines that each item has, by their length: 1 where it has all of them.
   * Empty for a text that is too short to tell anything.
   */
  sharesOf(text: string): Map<Item, number>
}

/** A text with fewer letters in it says nothing of where it is from. */
const leastLetters = 40

/** A line that more items have than this is a phrase of the house. */
const mostOwners = 3

/** Makes an index of texts by their lines. */
export function indexTexts<Item>(items: readonly Item[], textOf: (item: Item) => string): TextIndex<Item> {
  const owners = new Map<string, Set<Item>>()
  for (const item of items) {
    for (const line of linesOf(textOf(item))) {
      const known = owners.get(line)
      if (known) known.add(item)
      else owners.set(line, new Set([item]))
    }
  }
  return {
    sharesOf(text) {
      const shares = new Map<Item, number>()
      let total = 0
      for (const line of linesOf(text)) {
        const having = owners.get(line)
        if (having && having.size > mostOwners) continue
        total += line.length
        for (const item of having ?? []) shares.set(item, (shares.get(item) ?? 0) + line.length)
      }
      if (total < leastLetters) return new Map()
      return new Map([...shares].map(([item, length]) => [item, length / total]))
    },
  }
}

function linesOf(text: string): Set<string> {
  return new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /\p{L}{2}/u.test(line)),
  )
}

/** How alike the words of two texts are, whatever their order: from 0 to 1. */
export function wordLikeness(one: string, other: string): number {
  const words = countWords(one)
  const others = countWords(other)
  let common = 0
  for (const [word, count] of words) common += Math.min(count, others.get(word) ?? 0)
  const total = sum(words) + sum(others)
  return total === 0 ? 0 : (2 * common) / total
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
