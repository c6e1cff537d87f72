import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compareModels } from '../parity/compare.ts'
import { excuseFor, hiddenSections } from '../parity/excuse.ts'
import { fingerpostModel } from '../parity/fingerpost-model.ts'
import { readHugoModel } from '../parity/hugo-model.ts'
import { makeHugoTree } from '../parity/hugo-tree.ts'
import { placeFinder } from '../parity/place.ts'
import { differenceList, scoresOf, scoreTable } from '../parity/report.ts'
import { runHugo } from '../parity/run-hugo.ts'
import { startProgress } from '../progress.ts'
import { foldersOf } from '../project.ts'
import { readSite } from '../publish/read-site.ts'
import { componentNames } from '../publish/scripts.ts'
import { openCompiler } from '../render/compiler.ts'
import { run } from './run.ts'

const folders = foldersOf(process.env)

/** Compares what Fingerpost and Hugo make of one content tree. */
await run(folders.content, async () => {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: folders.content },
      hugo: { type: 'string', default: 'hugo' },
      threshold: { type: 'string', default: '99.9' },
      all: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  })
  const threshold = Number(values.threshold)
  if (Number.isNaN(threshold)) throw new Error('--threshold takes a number of percent: --threshold 99.9')
  const content = resolve(values.content)
  const work = await realpath(await mkdtemp(join(tmpdir(), 'fingerpost-parity-')))
  try {
    const options = { now: new Date(), drafts: false, future: false, expired: false }
    const { site, files, problems } = await readSite({ ...folders, content }, options)
    const everything = { ...options, drafts: true, future: true, expired: true }
    const whole = await readSite({ ...folders, content }, everything)
    const tree = await makeHugoTree(content, work, { hugo: values.hugo, title: site.config.title })
    const excluded = await runHugo(values.hugo, tree.folder)
    const hugo = await readHugoModel(tree.folder)
    console.log(
      `Hugo: ${hugo.pages.length} pages, ${tree.stubs.length} unknown shortcodes, config ${tree.project?.folder ?? 'none'}`,
    )
    for (const { path, reason } of excluded) console.log(`left out: ${path}: ${reason}`)

    const fingerpost = await fingerpostModel(
      site,
      openCompiler(site, files, await componentNames()),
      startProgress('Compiling articles'),
    )

    const comparison = compareModels(hugo, fingerpost)
    const pages = new Set(whole.site.pages.map(({ path }) => path))
    const excuse = excuseFor(
      problems,
      hiddenSections(whole.site.pages, site.pages),
      new Set(excluded.map(({ path }) => path.replace(/^content\//, ''))),
      tree.stubbed,
      new Set(
        files.snippets
          .map(({ path }) => `${site.config.snippets}/${path}`)
          .filter((path) => !pages.has(path)),
      ),
    )
    const scores = scoresOf(comparison, excuse)
    const most = values.all ? Number.POSITIVE_INFINITY : 20
    console.log(differenceList(comparison.differences, excuse, placeFinder(content), most))
    console.log(`\n${scoreTable(scores)}`)
    const below = scores.filter(({ percent }) => percent < threshold)
    if (below.length > 0) {
      console.log(`\nBelow ${threshold} %: ${below.map(({ itemClass }) => itemClass).join(', ')}`)
      process.exitCode = 1
    }
  } finally {
    if (values.keep) console.log(`Hugo's project is in ${work}`)
    else await rm(work, { recursive: true, force: true })
  }
})
