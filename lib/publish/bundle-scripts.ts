import { basename } from 'node:path'
import { build } from 'esbuild'
import { projectFolder } from '../project.ts'
import type { OutputFile, Scripts } from '../types.ts'
import {
  type Bundle,
  bundleComponentScripts,
  bundleComponentStyles,
  componentFilesOf,
} from './component-files.ts'
import { encoderOnly } from './encoder-only.ts'

/** Where scripts are published; no article's file can be there. */
const scriptsFolder = '_fingerpost'

type Entry = Exclude<keyof Scripts, 'components'> | 'keyboardHelp'

/** Entry points by the name under which pages, or the script of every page, know them. */
const entries: Record<Entry, { file: string; format: 'iife' | 'esm' }> = {
  elements: { file: 'components/elements.ts', format: 'iife' },
  searchPanel: { file: 'components/search/search-panel.element.ts', format: 'esm' },
  searchWorker: { file: 'components/search/search.worker.ts', format: 'esm' },
  searchMarks: { file: 'components/search/marks.browser.ts', format: 'esm' },
  keyboardHelp: { file: 'components/chrome/keyboard-help.browser.ts', format: 'esm' },
  printSection: { file: 'components/chrome/print-section.browser.ts', format: 'esm' },
  redirect: { file: 'components/redirect.browser.ts', format: 'iife' },
  notFound: { file: 'components/pages/not-found.element.ts', format: 'esm' },
}

/** What is made of the components for browsers, and what articles may use of them. */
export interface BundledScripts {
  scripts: Scripts
  files: OutputFile[]
  /** The names that an article may use as tags: what the registry exports. */
  componentNames: string[]
  /** Every file that this is made of, from the folder of the project; some are of npm packages. */
  sources: string[]
}

/** Bundles what runs in the browser; the names hold a hash, so that browsers may keep the files for good. */
export async function bundleAll(): Promise<BundledScripts> {
  const styles = await bundleComponentStyles(scriptsFolder)
  const modules = await bundle('esm', { searchResultsStyle: nameOf('search-results', styles.files) })
  // Named in the script, which browsers have, and not in the pages, which each reader would load with it.
  const ofPages = await bundle('iife', { keyboardHelpScript: nameOf('keyboardHelp', modules.files) })
  const files = [...modules.files, ...ofPages.files]
  const addressOf = (script: Entry) => `/${pathOf(script, files)}`
  const taken = new Set([...modules.sources, ...ofPages.sources])
  const elements = await bundleComponentScripts(scriptsFolder, taken)
  const ofComponents = [...styles.files, ...elements.files]
  return {
    componentNames: await readComponentNames(),
    sources: [...new Set([...styles.sources, ...taken, ...elements.sources, registry])],
    scripts: {
      elements: addressOf('elements'),
      searchPanel: addressOf('searchPanel'),
      searchWorker: addressOf('searchWorker'),
      searchMarks: addressOf('searchMarks'),
      printSection: addressOf('printSection'),
      redirect: addressOf('redirect'),
      notFound: addressOf('notFound'),
      components: componentFilesOf(ofComponents),
    },
    files: [...files, ...ofComponents],
  }
}

function pathOf(name: string, files: readonly OutputFile[]): string {
  return files.find(({ path }) => path.startsWith(`${scriptsFolder}/${name}-`))?.path ?? ''
}

/** The name of a file as a script beside it has it, as JSON. */
function nameOf(name: string, files: readonly OutputFile[]): string {
  return JSON.stringify(`./${basename(pathOf(name, files))}`)
}

/** @param define what stands in place of names that no module declares, as JSON */
async function bundle(format: 'iife' | 'esm', define: Record<string, string> = {}): Promise<Bundle> {
  const result = await build({
    absWorkingDir: projectFolder,
    entryPoints: Object.entries(entries)
      .filter(([, entry]) => entry.format === format)
      .map(([name, { file }]) => ({ in: file, out: name })),
    entryNames: '[name]-[hash]',
    outdir: scriptsFolder,
    bundle: true,
    minify: true,
    format,
    define,
    external: ['./keyboardHelp-*'],
    target: 'es2022',
    write: false,
    logLevel: 'error',
    metafile: true,
    plugins: [encoderOnly()],
  })
  const files = result.outputFiles.map(({ path, text }) => ({
    path: `${scriptsFolder}/${basename(path)}`,
    content: text,
  }))
  return { files, sources: Object.keys(result.metafile.inputs) }
}

const registry = 'components/article/index.ts'

async function readComponentNames(): Promise<string[]> {
  const result = await build({
    absWorkingDir: projectFolder,
    entryPoints: [registry],
    bundle: false,
    write: false,
    metafile: true,
    format: 'esm',
    outdir: 'unused',
    logLevel: 'error',
  })
  return Object.values(result.metafile.outputs).flatMap((output) => output.exports)
}
