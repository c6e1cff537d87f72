import { brotliCompressSync } from 'node:zlib'
import { fileKinds } from '../lib/search/format.ts'
import type { BenchAnswer } from './search-run.ts'

/** Prints what the index and the engine weigh, and how long it took to make the index. */
export function printSizes(files: ReadonlyMap<string, string>, worker: string, duration: number): void {
  console.log(`index of ${files.size} files in ${duration.toFixed(0)} ms`)
  console.log(`engine       ${kilobytes(brotliCompressSync(worker).length)} (brotli)`)
  const sizes = [...files].map(([path, content]) => ({ path, size: brotliCompressSync(content).length }))
  for (const kind of ['index.json', ...fileKinds]) {
    const own = sizes.filter(({ path }) => path.includes(`/${kind}`)).map(({ size }) => size)
    console.log(
      `${kind.padEnd(12)} ${kilobytes(sum(own))} in ${own.length} files, the largest ${kilobytes(Math.max(...own))}`,
    )
  }
  console.log(`all          ${kilobytes(sum(sizes.map(({ size }) => size)))}`)
}

/** Prints relevance for each kind of query, then bytes, requests and time. */
export function printAnswers(answers: readonly BenchAnswer[], withMisses: boolean): void {
  if (withMisses) printMisses(answers)
  console.log('\nkind         n    S@1    S@3    S@5    MRR  empty  heading')
  const kinds = [...new Set(answers.map(({ query }) => query.kind))]
  for (const kind of kinds)
    printRow(
      kind,
      answers.filter(({ query }) => query.kind === kind),
    )
  printRow('all', answers)
  console.log()
  printSpread('first query, KB', answers, ({ firstBytes }) => firstBytes / 1024)
  printSpread('… until ranked', answers, ({ rankBytes }) => rankBytes / 1024)
  printSpread('later query, KB', answers, ({ laterBytes }) => laterBytes / 1024)
  printSpread('requests', answers, ({ requests }) => requests)
  printSpread('ms', answers, ({ milliseconds }) => milliseconds)
}

function printMisses(answers: readonly BenchAnswer[]): void {
  for (const { query, hrefs, rank, isRightHeading } of answers) {
    if (rank === 0 && (isRightHeading || query.anchorId === undefined)) continue
    const place = rank < 0 ? 'nowhere' : rank === 0 ? 'wrong heading' : `place ${rank + 1}`
    console.log(`${place}: ${query.q} (${query.kind}): ${hrefs.slice(0, 3).join(' ')}`)
  }
}

function printRow(kind: string, answers: readonly BenchAnswer[]): void {
  const share = (test: (answer: BenchAnswer) => boolean) =>
    ((100 * answers.filter(test).length) / answers.length).toFixed(1).padStart(6)
  const withHeading = answers.filter(({ query }) => query.anchorId !== undefined)
  const right = withHeading.filter(({ isRightHeading }) => isRightHeading).length
  const reciprocal = answers.map(({ rank }) => (rank >= 0 && rank < 10 ? 1 / (rank + 1) : 0))
  console.log(
    kind.padEnd(11),
    String(answers.length).padStart(3),
    share(({ rank }) => rank === 0),
    share(({ rank }) => rank >= 0 && rank < 3),
    share(({ rank }) => rank >= 0 && rank < 5),
    mean(reciprocal).toFixed(3).padStart(6),
    share(({ hrefs }) => hrefs.length === 0),
    withHeading.length > 0 ? ` ${((100 * right) / withHeading.length).toFixed(1)}` : '',
  )
}

function printSpread(
  name: string,
  answers: readonly BenchAnswer[],
  measure: (answer: BenchAnswer) => number,
): void {
  const values = answers.map(measure).sort((one, other) => one - other)
  const at = (share: number) => (values[Math.ceil(share * values.length) - 1] ?? 0).toFixed(1)
  console.log(
    `${name.padEnd(16)} mean ${mean(values).toFixed(1)}, median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`,
  )
}

function mean(values: readonly number[]): number {
  return sum(values) / Math.max(1, values.length)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
