import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../lib/commands/build.ts'
import { run } from '../lib/commands/run.ts'
import { startProgress } from '../lib/progress.ts'
import { foldersOf, workFolder } from '../lib/project.ts'
import { type ArticleBytes, measureArticles, medianArticle } from './article-bytes.ts'
import { budgets, overBudget } from './byte-budgets.ts'
import { spreadOf } from './spread.ts'
import { printTable } from './table.ts'

/**
 * Measures what every article of a site costs its reader, and ends with 1 where one is over its budget:
 *
 *     npm run bench:bytes -- --content DIR [--out DIR | --built DIR]
 *
 * `--out` names the folder that the site is built into, `--built` one that holds a build already.
 */
const { values } = parseArgs({
  options: { content: { type: 'string' }, out: { type: 'string' }, built: { type: 'string' } },
})
const folders = {
  content: values.content ? resolve(values.content) : foldersOf(process.env).content,
  out: resolve(values.built ?? values.out ?? join(workFolder, 'bench/site')),
}

await run(folders.content, async () => {
  if (!values.built) await build(folders, { now: new Date(), drafts: false, future: false, expired: false })
  const progress = startProgress('Measuring pages')
  const articles = await measureArticles(folders.out, progress.step)
  progress.end(`${articles.length} articles`)
  printSpreads(articles)
  const median = medianArticle(articles)
  const over = articles.flatMap(overBudget)
  if (median && median.all > budgets.all)
    over.push(`${median.path}, of median size: ${median.all} bytes, ${budgets.all} allowed`)
  for (const line of over) console.log(line)
  console.log(over.length === 0 ? 'All within their budgets' : `${over.length} over budget`)
  if (over.length > 0) process.exitCode = 1
})

function printSpreads(articles: readonly ArticleBytes[]): void {
  const row = (label: string, of: (article: ArticleBytes) => number, digits = 0) => {
    const { median, p95, most } = spreadOf(articles.map(of))
    return [label, ...[median, p95, most].map((value) => value.toFixed(digits))]
  }
  printTable([
    ['bytes, brotli', 'median', 'p95', 'most'],
    row('own content', ({ own }) => own),
    row('HTML', ({ html }) => html),
    row('HTML beyond 1.3 × own', ({ html, own }) => html - 1.3 * own),
    row('JavaScript', ({ script }) => script),
    row('JavaScript when seen', ({ whenSeen }) => whenSeen),
    row('CSS', ({ style }) => style),
    row('all but pictures', ({ all }) => all),
  ])
}
