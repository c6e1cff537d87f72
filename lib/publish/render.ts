import { spawn } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { policyMeta } from '../outputs/security-headers.ts'
import { ProblemError } from '../problem.ts'
import { projectFolder, workFolder } from '../project.ts'
import type { OutputFile, Page, Publication, Site } from '../types.ts'
import { withJoinedStyles } from './join-styles.ts'
import { withoutInlineScripts, withPolicy } from './page-policy.ts'
import { renderFaults } from './render-fault.ts'
import { needsRuntime, ownModulesOf, stripRuntime } from './strip.ts'

/** What Next made of the site. Where a page's HTML comes from is the business of this module alone. */
export interface Rendering {
  /** The HTML of a page, without Next's runtime unless a client component stands on it. */
  html(page: Page): Promise<string>
  notFound(): Promise<string>
  /** The full page of search. */
  search(): Promise<string>
  /** Folder of the files below `/_next/` that pages name; hashed. */
  staticFolder: string
  /** Whether a page given so far needs the scripts of `staticFolder`; without, only its styles and media are used. */
  usesRuntime(): boolean
  /** What the pages given so far name besides: style sheets that were joined, and what stood inline. */
  filesOfPages(): Iterable<OutputFile>
}

const logFile = join(workFolder, 'next.log')
const exportFolder = join(workFolder, 'export')

/** The environment that tells Next's process what to render. */
export interface RenderEnvironment {
  FINGERPOST_MODEL: string
  FINGERPOST_IMPORTS: string
  FINGERPOST_THEME: string
  FINGERPOST_BASE_PATH: string
}

/**
 * Renders every page with Next's static export.
 * @param scriptFiles what the bundler made, of which pages name some
 * @throws ProblemError with the articles on which Next fails
 */
export async function renderPages(
  publication: Publication,
  scriptFiles: readonly OutputFile[],
  environment: RenderEnvironment,
  onProgress: (done: number, total: number) => void,
): Promise<Rendering> {
  const { site } = publication
  await runNext(site, environment, (done, total) =>
    onProgress(Math.min(done, site.pages.length), Math.min(total, site.pages.length)),
  )
  const isOwn = ownModulesOf(await readManifests(join(projectFolder, '.next/server/app')))
  const policy = policyMeta(publication)
  const styles = new Map(
    scriptFiles.flatMap(({ path, content }) => (path.endsWith('.css') ? [[`/${path}`, content]] : [])),
  )
  const files = new Map<string, OutputFile>()
  let hasRuntime = false
  const finish = (html: string) => {
    if (needsRuntime(html, isOwn)) {
      // React looks for the style sheets of components under their own addresses.
      const page = withoutInlineScripts(html, site.config.basePath)
      for (const file of page.files) files.set(file.path, file)
      hasRuntime = true
      return withPolicy(page.html, policy)
    }
    const page = withJoinedStyles(stripRuntime(html), site.config.basePath, styles)
    if (page.file) files.set(page.file.path, page.file)
    return withPolicy(page.html, policy)
  }
  return {
    html: async (page) => finish(await readFile(join(exportFolder, ...page.route, 'index.html'), 'utf8')),
    search: async () => finish(await readFile(join(exportFolder, 'search/index.html'), 'utf8')),
    notFound: async () => finish(await readFile(join(exportFolder, '404.html'), 'utf8')),
    staticFolder: join(exportFolder, '_next'),
    usesRuntime: () => hasRuntime,
    filesOfPages: () => files.values(),
  }
}

const endWithParent = pathToFileURL(join(projectFolder, 'lib/publish/end-with-parent.mjs')).href

async function runNext(
  site: Site,
  environment: RenderEnvironment,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, ['--import', endWithParent, next, 'build'], {
    cwd: projectFolder,
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      FINGERPOST_EXPORT: relative(projectFolder, exportFolder),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const [, done, total] = /Generating static pages[^(]*\((\d+)\/(\d+)\)/.exec(text) ?? []
      if (done && total) onProgress(Number(done), Number(total))
    })
  }
  const status = await new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  )
  if (status === 0) return
  await writeFile(logFile, printed)
  throw new ProblemError(renderFaults(printed, site, relative(process.cwd(), logFile)))
}

async function readManifests(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.name.endsWith('_client-reference-manifest.js'))
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')))
}
