import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { outputPath } from '../../lib/content/url.ts'
import { readSite } from '../../lib/publish/read-site.ts'
import type { Page, SourceFile } from '../../lib/types.ts'
import { runCommand } from '../cli.ts'
import { absenceFinder } from './absence.ts'
import { compareArticle, type LostRun } from './compare-article.ts'
import { survivesRebuilds } from './rebuilds.ts'

/**
 * Builds whole content trees, compares the words of every `.md` article with those of its page, and then
 * the site after some changes with one that is built from nothing.
 *
 *     npm run test:full -- --content DIR [--content DIR …] [--out DIR] [--only words|rebuilds]
 *
 * `--out` names a folder that one tree is built into already. Ends with 1 where a word is lost, an article
 * has no page though nothing in it says so, or a build after a change gives another site.
 */
const { values } = parseArgs({
  options: { content: { type: 'string', multiple: true }, out: { type: 'string' }, only: { type: 'string' } },
})
if (!values.content) throw new Error('name a content folder: npm run test:full -- --content DIR')
for (const content of values.content) {
  const built = values.out && resolve(values.out)
  const work = await realpath(await mkdtemp(join(tmpdir(), 'fingerpost-full-')))
  try {
    const tree = resolve(content)
    const keepsWords =
      values.only === 'rebuilds' || (await survives(tree, built ?? (await build(tree, join(work, 'out')))))
    const isSame = values.only === 'words' || (await survivesRebuilds(tree, join(work, 'rebuilds')))
    if (!keepsWords || !isSame) process.exitCode = 1
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** @throws Error with what the build printed, where it fails */
async function build(content: string, out: string): Promise<string> {
  const started = performance.now()
  const { status, printed } = await runCommand('build', { CONTENT_DIR: content, OUT_DIR: out })
  if (status !== 0) throw new Error(`the build of ${content} ended with ${status}:\n${printed}`)
  console.log(`built in ${((performance.now() - started) / 1000).toFixed(0)} s`)
  return out
}

/** Prints what the pages of a tree lack of its articles; true where that is nothing. */
async function survives(content: string, out: string): Promise<boolean> {
  const options = { now: new Date(), drafts: false, future: false, expired: false }
  const { site } = await readSite({ content, out }, options)
  const pages = new Map(site.pages.map((page) => [page.path, page]))
  const { unsafe, enableEmoji } = site.config
  const total = { compared: 0, words: 0, lost: 0, faulty: 0 }
  const absences = new Map<string, number>()
  const articles = await readArticles(content)
  const absence = absenceFinder(articles, site.config)
  for (const { path, source } of articles) {
    const page = pages.get(path)
    if (!page) {
      const reason = absence(path) ?? `no reason: ${path}`
      absences.set(reason, (absences.get(reason) ?? 0) + 1)
      continue
    }
    const html = await readFile(join(out, outputPath(page.permalink)), 'utf8').catch(() => '')
    // Names of emoji become signs, which are no words.
    const written = enableEmoji ? source.replace(/(?<!\w):(?=[^:]*[a-z])[\w+-]+:/g, '…') : source
    const { words, lost } = compareArticle(written, html, unsafe)
    total.compared++
    total.words += words
    total.lost += lost.flatMap((run) => run.words).length
    if (lost.length > 0) total.faulty++
    printLost(page, lost)
  }
  for (const [reason, count] of absences) console.log(`not published: ${count}: ${reason}`)
  const { compared, words, lost, faulty } = total
  console.log(
    `${content}: ${compared} of ${articles.length} articles published, ${words} words; ${lost} lost in ${faulty} articles`,
  )
  if (!unsafe) console.log('raw HTML is not published (unsafe: false), and was not compared')
  return lost === 0 && ![...absences.keys()].some((reason) => reason.startsWith('no reason'))
}

/** Every Markdown file of a folder, found without the reader that a build uses. */
async function readArticles(content: string): Promise<SourceFile[]> {
  const entries = await readdir(content, { recursive: true })
  const paths = entries.filter((path) => path.endsWith('.md') && !/(^|\/)[.]/.test(path)).sort()
  return Promise.all(
    paths.map(async (path) => ({ path, source: await readFile(join(content, path), 'utf8') })),
  )
}

/** The first lost words of an article, run by run. */
function printLost({ path }: Page, lost: readonly LostRun[]): void {
  for (const { line, words, before } of lost.slice(0, 5))
    console.log(`${path}:${line}: lost “${words.slice(0, 12).join(' ')}” after “${before.join(' ')}”`)
  if (lost.length > 5) console.log(`${path}: ${lost.length - 5} more`)
}
