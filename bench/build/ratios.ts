import { spreadOf } from '../spread.ts'

/** Which of the measured things are meant, and what of them. */
export interface Measure<T> {
  is: (measured: T) => boolean
  of: (measured: T) => number
}

/** The median of all that are meant. */
export function medianOf<T>(measured: readonly T[], { is, of }: Measure<T>): number {
  return spreadOf(measured.filter(is).map(of)).median
}

/**
 * How much one measure is of another: the median of the ratios within each run, which a slow minute of
 * the machine moves less than the ratio of two medians. Undefined where no run has both.
 */
export function medianRatio<T extends { run: number }>(
  measured: readonly T[],
  one: Measure<T>,
  other: Measure<T>,
): number | undefined {
  const ratios = [...new Set(measured.map(({ run }) => run))].flatMap((run) => {
    const own = measured.filter((each) => each.run === run)
    const [above, below] = [medianOf(own, one), medianOf(own, other)]
    return above > 0 && below > 0 ? above / below : []
  })
  return ratios.length > 0 ? spreadOf(ratios).median : undefined
}
