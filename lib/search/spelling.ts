/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one
 * word of the other, or of a beginning of the other where `isPrefix`; more than `most` is `most + 1`.
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance
 */
export function editDistance(typed: string, word: string, most: number, isPrefix = false): number {
  if (typed.length - word.length > most || (!isPrefix && word.length - typed.length > most)) return most + 1
  const width = Math.min(word.length, typed.length + most)
  let beforeLast: number[] = []
  let last = Array.from({ length: width + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= width; column++) {
      const isSame = typed[row - 1] === word[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      )
      if (row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1])
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    beforeLast = last
    last = current
  }
  return Math.min(most + 1, isPrefix ? Math.min(...last) : (last[width] ?? most + 1))
}

/** How many slips a typed word may have: short words have too many neighbours. */
export function slipsOf(typed: string): number {
  return typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2
}

/** An English noun in its other number: `menus` for `menu` and the reverse. Of what is no noun no word is made that a text has. */
export function otherNumber(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word)) return []
  if (/ies$/.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)]
  if (/(?:ss|x|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)]
  if (/[^s]s$/.test(word)) return [word.slice(0, -1)]
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`]
  return [/(?:ss|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`]
}
