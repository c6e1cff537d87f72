import { throttling } from './chromium.ts'
import type { Traffic } from './counting-server.ts'
import type { Answered } from './dialog.ts'
import type { Measurement } from './measure.ts'
import { type Answer, hasRightHeading, type Relevance, rankOf, relevanceOf } from './relevance.ts'
import { type Spread, spreadOf } from './spread.ts'
import { printTable } from './table.ts'
import type { ThrottlingProof } from './throttling.ts'

/** Prints how relevant the answers are, for each kind of query and for all. */
export function printRelevance({ name, first: { answers } }: Measurement): void {
  const kinds = [...new Set(answers.map(({ query }) => query.kind))]
  const row = (label: string, own: readonly Answer[]) => {
    const relevance = relevanceOf(own)
    return [label, String(relevance.queries), ...relevanceCells(relevance)]
  }
  printTable([
    [name, 'n', ...relevanceNames],
    ...kinds.map((kind) =>
      row(
        kind,
        answers.filter(({ query }) => query.kind === kind),
      ),
    ),
    row('all', answers),
  ])
}

/** Prints bytes, requests and times of a keystroke. */
export function printCosts({ name, first, later, keystrokes, onSlowMachine }: Measurement): void {
  const { first: typed, again } = keystrokes
  const row = (label: string, { count, mean, median, p95, most }: Spread) => [
    label,
    String(count),
    ...[mean, median, p95, most].map((value) => value.toFixed(1)),
  ]
  printTable([
    [name, 'n', 'mean', 'median', 'p95', 'most'],
    row('first query, KB', spreadOf(first.all.map(kilobytes))),
    row('… until titles, KB', spreadOf(first.titles.map(kilobytes))),
    row('first query, requests', spreadOf(first.all.map(({ requests }) => requests))),
    row('… until titles', spreadOf(first.titles.map(({ requests }) => requests))),
    row('later query, KB', spreadOf(later.map(kilobytes))),
    row('later query, requests', spreadOf(later.map(({ requests }) => requests))),
    row('keystroke, ms', spreadOf(again.map(({ all }) => all))),
    row('… until titles, ms', spreadOf(again.map(({ titles }) => titles))),
    row('… first typing, ms', spreadOf(typed.map(({ all }) => all))),
    row('… on a slow machine, ms', spreadOf(onSlowMachine.again.map(({ all }) => all))),
  ])
}

/** Prints several searches side by side. */
export function printComparison(measurements: readonly Measurement[]): void {
  printTable([
    ['', ...relevanceNames, 'first KB', 'p95', 'requests', 'later KB', 'key ms', 'p95'],
    ...measurements.map(({ name, first, later, keystrokes }) => {
      const bytes = spreadOf(first.all.map(kilobytes))
      const times = spreadOf(keystrokes.again.map(({ all }: Answered) => all))
      const numbers = [
        bytes.mean,
        bytes.p95,
        spreadOf(first.all.map(({ requests }) => requests)).mean,
        spreadOf(later.map(kilobytes)).mean,
        times.median,
        times.p95,
      ]
      return [
        name,
        ...relevanceCells(relevanceOf(first.answers)),
        ...numbers.map((value) => value.toFixed(1)),
      ]
    }),
  ])
}

/** Prints the queries that were not answered by the first article and its right heading. */
export function printMisses({ name, first: { answers } }: Measurement): void {
  for (const answer of answers) {
    const { query, shown } = answer
    const rank = rankOf(answer)
    if (rank === 0 && (query.anchorId === undefined || hasRightHeading(answer))) continue
    const place = rank < 0 ? 'nowhere' : rank === 0 ? 'wrong heading' : `place ${rank + 1}`
    const hrefs = shown.slice(0, 3).map(({ href }) => href)
    console.log(`${name}, ${place}: ${query.q} (${query.kind}): ${hrefs.join(' ')}`)
  }
}

/** Prints what throttling does. */
export function printThrottling({ page, worker, frame }: ThrottlingProof): void {
  console.log(
    `CPU throttling of ${throttling}: a fixed loop takes ${page.toFixed(1)} times as long in the page,`,
    `${worker.toFixed(1)} in a worker, ${frame.toFixed(1)} in the frame that stands for it\n`,
  )
}

const relevanceNames = ['S@1', 'S@3', 'S@5', 'MRR', 'empty', 'heading']

function relevanceCells({ first, three, five, reciprocal, empty, heading }: Relevance): string[] {
  const percent = (share: number) => (100 * share).toFixed(1)
  return [
    percent(first),
    percent(three),
    percent(five),
    reciprocal.toFixed(3),
    percent(empty),
    heading === undefined ? '-' : percent(heading),
  ]
}

function kilobytes({ bytes }: Traffic): number {
  return bytes / 1024
}
