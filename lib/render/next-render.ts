import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { areFresh, stampsOf } from '../code/stamps.mjs'
import { writeModel } from '../model/store.ts'
import type { Progress } from '../progress.ts'
import { projectFolder, workFolder } from '../project.ts'
import { readEntry, sealEntry } from '../store/entry.ts'
import type { OutputFile } from '../types.ts'
import type { LateValues } from '../view/late-values.ts'
import { policyTag, withLateValues } from '../view/late-values.ts'
import type { Question } from '../view/questions.ts'
import { writeWhole } from '../write-whole.ts'
import type { Compiler } from './compiler.ts'
import { withFirstPaint } from './first-paint.ts'
import { type StyleSheets, withJoinedStyles } from './join-styles.ts'
import { withoutInlineScripts, withPolicy } from './page-policy.ts'
import type { PageSource, SiteSources } from './page-sources.ts'
import type { PublishedPage } from './render-site.ts'
import { exportFolder, type RenderEnvironment, runNext } from './run-next.ts'
import { needsRuntime, stripRuntime } from './strip.ts'

/** A page on which a client component stands. */
export interface NextPage {
  source: PageSource
  /** The hash of what it is made from. */
  key: string
}

/** What Next made of the pages that only it can render. */
export interface NextRendering {
  page(id: string): PublishedPage
  /** Files that pages name, absolute, by their path in the out folder; hashed. */
  staticFiles: ReadonlyMap<string, string>
  /** Whether a page needs the scripts among them. */
  usesRuntime: boolean
  /** What was inline in pages. */
  files: OutputFile[]
  /** How many pages were rendered for this build. */
  rendered: number
}

interface Setting {
  sources: SiteSources
  compiler: Pick<Compiler, 'cache' | 'codeOf'>
  late: LateValues
  sheets: StyleSheets
  /** The command's own folder. */
  work: string
  environment: Omit<RenderEnvironment, 'FINGERPOST_MODEL'>
  /** Called with what an article asked. */
  onAsked(source: PageSource, asked: readonly Question[]): void
  /** The keys again, once it is known what articles ask. */
  keyOf(source: PageSource): string
  progress: Progress
}

/** What the export folder holds. */
interface ExportRecord {
  /** The hash of what its pages are made from. */
  key: string
  /** Ids of the client modules that are the site's own. */
  own: string[]
  /** By what each file is seen to be as it was written, by path. */
  stamps: Record<string, string>
}

const recordFile = join(workFolder, 'export.json')

/**
 * Renders pages with Next's static export, unless the last export is of the same pages: Next compiles its app
 * for each, so all are rendered or none.
 * @throws ProblemError with the articles on which Next fails
 */
export async function renderWithNext(pages: readonly NextPage[], setting: Setting): Promise<NextRendering> {
  const { sources, late, sheets } = setting
  const last = readRecord()
  const isKnown = last?.key === recordKey(pages.map(({ key }) => key)) && areFresh(exportFolder, last.stamps)
  const record = isKnown ? last : await exportPages(pages, setting)
  const own = new Set(record.own)
  const { basePath } = sources.view
  const files = new Map<string, OutputFile>()
  const published = new Map<string, PublishedPage>()
  let usesRuntime = false
  for (const { source } of pages) {
    const html = await readFile(join(exportFolder, ...(source.page?.route ?? []), 'index.html'), 'utf8')
    const finished = finish(html)
    const complete = withLateValues(withPolicy(finished.html, policyTag), late)
    const key = createHash('sha256').update(complete).digest('hex')
    published.set(source.id, { key, read: async () => ({ html: complete, joined: finished.joined }) })
  }
  return {
    page(id) {
      const page = published.get(id)
      if (!page) throw new Error(`Next made no page ${id}`)
      return page
    },
    staticFiles: new Map(
      Object.keys(record.stamps)
        .filter((path) => path.startsWith('_next/'))
        .map((path) => [path, join(exportFolder, path)]),
    ),
    usesRuntime,
    files: [...files.values()],
    rendered: isKnown ? 0 : pages.length,
  }

  function finish(html: string): { html: string; joined: string[] } {
    if (!needsRuntime(html, own))
      return withJoinedStyles(withFirstPaint(stripRuntime(html)), basePath, sheets)
    // React looks for the style sheets of components under their own addresses.
    const page = withoutInlineScripts(html, basePath)
    for (const file of page.files) files.set(file.path, file)
    usesRuntime = true
    return { html: page.html, joined: [] }
  }
}

async function exportPages(pages: readonly NextPage[], setting: Setting): Promise<ExportRecord> {
  const { sources, work, compiler, environment, onAsked, keyOf } = setting
  rmSync(recordFile, { force: true })
  const model = join(work, 'model.json')
  const askedFolder = join(work, 'asked')
  rmSync(askedFolder, { recursive: true, force: true })
  await mkdir(askedFolder, { recursive: true })
  const askedFile = (index: number) => join(askedFolder, `${index}.jsonl`)
  // Next cannot have an article compiled again, so its code must be there.
  for (const { source } of pages)
    if (source.page && source.article) await compiler.codeOf(source.page, source.article)
  const { site, view, catalogues, images } = sources
  writeModel(model, {
    view,
    site,
    catalogues,
    images,
    pages: Object.fromEntries(
      pages.flatMap(({ source: { page, view: ofPage, article, lead } }, index) => {
        if (!page || !('path' in ofPage)) return []
        const modelPage = {
          permalink: page.permalink,
          route: page.route,
          view: ofPage,
          askedFile: askedFile(index),
          ...(article && { codeFile: compiler.cache.codeFileOf(article.key) }),
          ...(lead !== undefined && { lead }),
        }
        return [[page.route.join('/'), modelPage]]
      }),
    ),
  })
  const own = await runNext(site, { ...environment, FINGERPOST_MODEL: model }, setting.progress.step)
  const keys: string[] = []
  for (const [index, { source }] of pages.entries()) {
    onAsked(source, await readAsked(askedFile(index)))
    keys.push(keyOf(source))
  }
  const entries = readdirSync(exportFolder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(exportFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const record: ExportRecord = { key: recordKey(keys), own, stamps: stampsOf(exportFolder, files.sort()) }
  await writeWhole(recordFile, sealEntry(recordFile, JSON.stringify(record)))
  return record
}

async function readAsked(file: string): Promise<Question[]> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean)
  return [...new Set(lines)].map((line): Question => JSON.parse(line))
}

function readRecord(): ExportRecord | undefined {
  const text = readEntry(recordFile)
  return text === undefined ? undefined : JSON.parse(text)
}

/** Of pages, and of the app that renders them. */
function recordKey(keys: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(keys))
  const app = join(projectFolder, 'app')
  const sources = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  )
  for (const file of [
    ...sources.sort().map((name) => join(app, name)),
    join(projectFolder, 'package-lock.json'),
  ])
    hash.update(readFileSync(file))
  return hash.update(readFileSync(join(projectFolder, 'next.config.mjs'))).digest('hex')
}
