import { spreadOf } from '../spread.ts'
import type { Build, Way } from './ways.ts'

/** Which builds are meant, and what of them. */
export interface Measure {
  title: string
  way: Way
  of: (build: Build) => number
}

/** The median over all runs. */
export function medianOf(builds: readonly Build[], { title, way, of }: Measure): number {
  return spreadOf(builds.filter((build) => build.title === title && build.way === way).map(of)).median
}

/**
 * How much one measure is of another: the median of the ratios within each run, which a slow minute of
 * the machine moves less than the ratio of two medians. Undefined where no run has both.
 */
export function medianRatio(builds: readonly Build[], one: Measure, other: Measure): number | undefined {
  const ratios = [...new Set(builds.map(({ run }) => run))].flatMap((run) => {
    const own = builds.filter((build) => build.run === run)
    const [above, below] = [medianOf(own, one), medianOf(own, other)]
    return above > 0 && below > 0 ? above / below : []
  })
  return ratios.length > 0 ? spreadOf(ratios).median : undefined
}
