import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { spreadOf } from '../spread.ts'
import { printTable } from '../table.ts'
import { removeAll } from './article-files.ts'
import { measuredRun } from './measured-run.ts'
import { npmScript } from './npm-script.ts'

/** Prints what the command `check` takes for itself: of a content folder without a file. */
export async function measureStart(work: string, runs: number): Promise<void> {
  const content = join(work, 'empty')
  await removeAll(content)
  await mkdir(content, { recursive: true })
  const check = await npmScript('check', { CONTENT_DIR: content })
  const costs = []
  for (let run = 0; run < runs; run++) costs.push(await measuredRun(check, join(work, 'check.log')))
  printTable([
    ['check of an empty folder', 'wall s', 'CPU s', 'peak MB', 'ended with'],
    [
      `median of ${runs}`,
      spreadOf(costs.map(({ wall }) => wall)).median.toFixed(2),
      spreadOf(costs.map(({ cpu }) => cpu)).median.toFixed(2),
      spreadOf(costs.map(({ memory }) => memory / 1e6)).median.toFixed(0),
      [...new Set(costs.map(({ status }) => status))].join(', '),
    ],
  ])
}
