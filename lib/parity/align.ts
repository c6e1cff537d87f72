/** One step of an alignment: an item of both sides, or of one. */
export type Aligned<T> = { hugo: T | undefined; fingerpost: T | undefined }

/**
 * Lays two sequences beside each other by their longest common subsequence; what stands at the
 * same gap on both sides is paired.
 */
export function align<T>(
  hugo: readonly T[],
  fingerpost: readonly T[],
  keyOf: (item: T) => string,
): Aligned<T>[] {
  const a = hugo.map(keyOf)
  const b = fingerpost.map(keyOf)
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const result: Aligned<T>[] = []
  let gapOfHugo: T[] = []
  let gapOfFingerpost: T[] = []
  const closeGap = () => {
    for (let k = 0; k < Math.max(gapOfHugo.length, gapOfFingerpost.length); k++) {
      result.push({ hugo: gapOfHugo[k], fingerpost: gapOfFingerpost[k] })
    }
    gapOfHugo = []
    gapOfFingerpost = []
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [hugo[i], fingerpost[j]]
    if (left !== undefined && right !== undefined && a[i] === b[j]) {
      closeGap()
      result.push({ hugo: left, fingerpost: right })
      i++
      j++
    } else if (left !== undefined && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      gapOfHugo.push(left)
      i++
    } else if (right !== undefined) {
      gapOfFingerpost.push(right)
      j++
    }
  }
  closeGap()
  return result
}
