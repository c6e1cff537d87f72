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
      const median = (of: Measure['of']) => medianOf(builds, { title, way, of })
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
const comparisons: [name: string, own: Way, other: Way, of: Measure['of']][] = [
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
      numberOrDash(medianRatio(builds, { title: own, way: ownWay, of }, { title, way: otherWay, of })),
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
  const rows = titlesOf(first.builds).flatMap((title) =>
    sizes
      .filter(({ builds }) => titlesOf(builds).includes(title))
      .map(({ articles, builds }) => {
        const article = (size: Size) => medianOf(size.builds, { title, way: 'cold', of: cpu }) / size.articles
        const edit = (size: Size) => medianOf(size.builds, { title, way: 'one edit', of: wall })
        const size = { articles, builds }
        return [
          `${title}, ${articles} articles`,
          (1000 * article(size)).toFixed(1),
          (article(size) / article(first)).toFixed(2),
          medianOf(builds, { title, way: 'cold', of: memory }).toFixed(0),
          edit(size).toFixed(1),
          (edit(size) / edit(first)).toFixed(2),
        ]
      }),
  )
  printTable([
    ['growth', 'cold, CPU ms an article', '÷ first', 'peak MB', 'one edit, wall s', '÷ first'],
    ...rows,
  ])
}

function titlesOf(builds: readonly Build[]): string[] {
  return [...new Set(builds.map(({ title }) => title))]
}

function numberOrDash(value: number | undefined): string {
  return value === undefined ? '-' : value.toFixed(2)
}
