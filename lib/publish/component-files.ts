import { readdir, readFile } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { projectFolder } from '../project.ts'
import type { ComponentFiles, OutputFile, Scripts } from '../types.ts'

/**
 * Bundles what comes with single components, and is loaded by pages on which they stand: every
 * `NAME.css` below `components`, and every `NAME.element.ts` that is in no other script.
 * @param folder where the files are published
 * @param taken sources of the other scripts
 */
export async function bundleComponentFiles(
  folder: string,
  taken: ReadonlySet<string>,
): Promise<{ components: Scripts['components']; files: OutputFile[] }> {
  const paths = (await readdir(join(projectFolder, 'components'), { recursive: true })).map(
    (path) => `components/${path.split(sep).join('/')}`,
  )
  const sources = paths.filter((path) => /\.(?:css|element\.ts)$/.test(path) && !taken.has(path)).sort()
  const result = await build({
    absWorkingDir: projectFolder,
    entryPoints: sources.map((path) => ({ in: path, out: nameOf(path) })),
    entryNames: '[name]-[hash]',
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'error',
    plugins: [inComponentLayer],
  })
  const components: Record<string, ComponentFiles> = {}
  for (const [path, { entryPoint = '' }] of Object.entries(result.metafile.outputs)) {
    const kind = path.endsWith('.css') ? 'style' : 'script'
    components[nameOf(entryPoint)] = { ...components[nameOf(entryPoint)], [kind]: `/${path}` }
  }
  const files = result.outputFiles.map(({ path, text }) => ({
    path: `${folder}/${basename(path)}`,
    content: text,
  }))
  return { components, files }
}

function nameOf(path: string): string {
  return basename(path).replace(/\.(?:css|element\.ts)$/, '')
}

/**
 * Puts a style sheet into the layer of components. All layers are named, so that their order is the same
 * whichever style sheet is read first.
 */
const inComponentLayer: Plugin = {
  name: 'in-component-layer',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const [layers = ''] =
        /^@layer [^{;]+;/.exec(await readFile(join(projectFolder, 'app/globals.css'), 'utf8')) ?? []
      const styles = await readFile(path, 'utf8')
      return { contents: `${layers}@layer components{${styles}}`, loader: 'css' }
    })
  },
}
