import { printTable } from '../table.ts'
import { type Measure, medianOf, medianRatio } from './ratios.ts'
import { type Build, type Way, ways } from './ways.ts'

const wall = ({ wall }: Build) => wall
const cpu = ({ cpu }: Build) => cpu
const memory = ({ memory }: Build) => memory / 1e6

/** Prints what every build cost, the medians of all runs. */
export function printCosts(name: string, builds: readonly Build[]): void {
  const rows = titlesOf(builds).flatMap((title) =>
    ways.map((way) => {
      const median = (of: Measure<Build>['of']) => medianOf(builds, measureOf(title, way, of))
      return [
        `${title}, ${way}`,
        median(wall).toFixed(1),
        median(cpu).toFixed(1),
        (median(wall) / median(cpu)).toFixed(2),
        median(memory).toFixed(0),
        median(({ bytes }) => bytes.written / 1e6).toFixed(1),
        median(({ bytes }) => bytes.all / 1e6).toFixed(1),
        median(({ bytes }) => bytes.pages).toFixed(0),
      ]
    }),
  )
  printTable([[name, 'wall s', 'CPU s', 'wall ÷ CPU', 'peak MB', 'written MB', 'site MB', 'pages'], ...rows])
}

/** What is compared: of our build, of which build of the other, and what of both. */
const comparisons: [name: string, own: Way, other: Way, of: Measure<Build>['of']][] = [
  ['cold, CPU', 'cold', 'cold', cpu],
  ['cold, wall', 'cold', 'cold', wall],
  ['cold, peak memory', 'cold', 'cold', memory],
  ['one edit, CPU', 'one edit', 'one edit', cpu],
  ['one edit, wall', 'one edit', 'one edit', wall],
  ['one edit, wall ÷ its cold build', 'one edit', 'cold', wall],
  ['unchanged, wall', 'unchanged', 'unchanged', wall],
  ['unchanged, wall ÷ its cold build', 'unchanged', 'cold', wall],
]

/** Prints how much one builder takes of what each other takes. */
export function printRatios(own: string, builds: readonly Build[]): void {
  const others = titlesOf(builds).filter((title) => title !== own)
  const rows = comparisons.map(([name, ownWay, otherWay, of]) => [
    name,
    ...others.map((title) =>
      decimals(medianRatio(builds, measureOf(own, ownWay, of), measureOf(title, otherWay, of))),
    ),
  ])
  printTable([[`${own} ÷`, ...others], ...rows])
}

/** The builds of sites of one size. */
export interface Size {
  articles: number
  builds: readonly Build[]
}

/** Prints what an article and an edit cost on larger sites, beside what they cost on the first. */
export function printGrowth(sizes: readonly Size[]): void {
  const [first, ...larger] = sizes
  if (!first || larger.length === 0) return
  const rows = titlesOf(first.builds).flatMap((title) => {
    const article = ({ articles, builds }: Size) => medianOf(builds, measureOf(title, 'cold', cpu)) / articles
    const edit = ({ builds }: Size) => medianOf(builds, measureOf(title, 'one edit', wall))
    return sizes.map((size) => [
      `${title}, ${size.articles} articles`,
      (1000 * article(size)).toFixed(1),
      decimals(article(size) / article(first)),
      medianOf(size.builds, measureOf(title, 'cold', memory)).toFixed(0),
      edit(size).toFixed(1),
      decimals(edit(size) / edit(first)),
    ])
  })
  printTable([
    ['growth', 'cold, CPU ms an article', '÷ first', 'peak MB', 'one edit, wall s', '÷ first'],
    ...rows,
  ])
}

function measureOf(title: string, way: Way, of: Measure<Build>['of']): Measure<Build> {
  return { is: (build) => build.title === title && build.way === way, of }
}

function titlesOf(builds: readonly Build[]): string[] {
  return [...new Set(builds.map(({ title }) => title))]
}

/** A ratio as it is printed. */
export function decimals(ratio: number | undefined): string {
  return ratio === undefined ? '-' : ratio.toFixed(2)
}
