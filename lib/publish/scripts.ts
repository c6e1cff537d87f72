import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { projectFolder } from '../project.ts'
import type { OutputFile, Scripts } from '../types.ts'
import { encoderOnly } from './encoder-only.ts'

/** Where scripts are published; no article's file can be there. */
const scriptsFolder = '_fingerpost'

/** Entry points by the name under which pages know them. */
const entries: Record<keyof Scripts, string> = {
  elements: 'components/elements.ts',
  searchWorker: 'components/search/search.worker.ts',
  redirect: 'components/redirect.browser.ts',
}

/** Bundles what runs in the browser; the names hold a hash, so that browsers may keep the files for good. */
export async function bundleScripts(): Promise<{ scripts: Scripts; files: OutputFile[] }> {
  const result = await build({
    absWorkingDir: projectFolder,
    entryPoints: Object.entries(entries).map(([name, file]) => ({ in: file, out: name })),
    entryNames: '[name]-[hash]',
    outdir: scriptsFolder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'error',
    plugins: [encoderOnly()],
  })
  const nameOf = (script: keyof Scripts) => {
    const output = result.outputFiles.find(({ path }) => basename(path).startsWith(`${script}-`))
    return `/${scriptsFolder}/${basename(output?.path ?? '')}`
  }
  return {
    scripts: {
      elements: nameOf('elements'),
      searchWorker: nameOf('searchWorker'),
      redirect: nameOf('redirect'),
    },
    files: result.outputFiles.map(({ path, text }) => ({
      path: join(scriptsFolder, basename(path)),
      content: text,
    })),
  }
}

/** The names that an article may use as tags: what the registry exports. */
export async function componentNames(): Promise<ReadonlySet<string>> {
  const result = await build({
    absWorkingDir: projectFolder,
    entryPoints: ['components/article/index.ts'],
    bundle: false,
    write: false,
    metafile: true,
    format: 'esm',
    outdir: 'unused',
    logLevel: 'error',
  })
  return new Set(Object.values(result.metafile.outputs).flatMap((output) => output.exports))
}
