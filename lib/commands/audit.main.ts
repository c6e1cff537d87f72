import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { auditAddresses } from '../audit/audit.ts'
import { openOldSite } from '../audit/open-old-site.ts'
import { proposeRules } from '../audit/propose-rules.ts'
import { mergeAddresses, type OldAddress, readAddresses, readBase } from '../audit/read-addresses.ts'
import { anchorList, leftOut, missingList, verdictTable } from '../audit/report.ts'
import { appendRules, writeRules } from '../audit/rules-file.ts'
import { startProgress } from '../progress.ts'
import { foldersOf, workFolder } from '../project.ts'
import { examineSite } from '../publish/prepare.ts'
import { openBuildWorkers } from '../render/build-workers.ts'
import { readBuildOptions } from './options.ts'
import { run } from './run.ts'

const folders = foldersOf(process.env)
const usage = `Name the old site: npm run audit -- --against https://old.example.com/sitemap.xml
It may be a sitemap, a folder of built HTML, an access log, or a list of addresses; --against may be given more than once.`

/** Looks for every address of an old site on the new one. */
await run(folders.content, async () => {
  const { values } = parseArgs({
    options: {
      against: { type: 'string', multiple: true, default: [] },
      base: { type: 'string' },
      write: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  })
  if (values.against.length === 0) throw new Error(usage)
  const sources = []
  for (const against of values.against) {
    const progress = startProgress(`Reading ${against}:`)
    const old = await openOldSite(against, progress.step)
    progress.end(old.kind)
    console.log(`${against}: ${old.kind}`)
    sources.push({ against, old })
  }
  const workers = openBuildWorkers()
  const { publication, problems, claims } = await examineSite({
    folders,
    options: readBuildOptions([], new Date()),
    work: join(workFolder, 'audit'),
    workers,
    isTrial: true,
    resizes: false,
    startStep: startProgress,
  }).finally(workers.close)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (errors > 0) console.log(`The content has ${errors} errors, so pages may be missing: see npm run check`)

  const base = readBase(values.base ?? publication.site.config.basePath)
  const addresses: OldAddress[] = []
  for (const { against, old } of sources) {
    const reading = readAddresses(old, base)
    for (const address of reading.addresses) addresses.push(address)
    for (const note of [...old.notes, ...leftOut(reading, base.path)]) console.log(`${against}: ${note}`)
  }
  const published = new Set(claims.map(({ path }) => path))
  const audit = await auditAddresses(mergeAddresses(addresses), publication, published)

  const most = values.all ? Number.POSITIVE_INFINITY : 20
  console.log(`\n${verdictTable(audit)}`)
  const anchors = anchorList(audit.found, publication.articles, most)
  if (anchors.length > 0) console.log(`\nWrong anchors:\n${anchors.join('\n')}`)
  if (audit.missing.length === 0) return
  process.exitCode = 1
  console.log(`\nMissing:\n${missingList(audit.missing, most).join('\n')}`)
  const rules = proposeRules(audit)
  if (rules.length === 0) return
  if (!values.write)
    return console.log(`\nFor redirects.yaml, or with --write into it:\n\n${writeRules(rules)}`)
  const file = join(folders.content, 'redirects.yaml')
  const { text, added } = appendRules(existsSync(file) ? await readFile(file, 'utf8') : '', rules)
  await writeFile(file, text)
  console.log(`\n${added} rules added to ${file}`)
})
