/** How a measure is spread over many measurements. */
export interface Spread {
  count: number
  mean: number
  median: number
  /** 95 of 100 are at most this. */
  p95: number
  most: number
}

/** Adds up measurements; all zero where there are none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  const sum = sorted.reduce((total, value) => total + value, 0)
  return {
    count: sorted.length,
    mean: sum / Math.max(1, sorted.length),
    median: at(0.5),
    p95: at(0.95),
    most: at(1),
  }
}
