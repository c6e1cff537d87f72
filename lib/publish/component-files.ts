import { readdir, readFile } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { projectFolder } from '../project.ts'
import type { ComponentFiles, OutputFile, Scripts } from '../types.ts'

/** Bundled files, and the files that they are made of, from the folder of the project. */
export interface Bundle {
  files: OutputFile[]
  sources: string[]
}

/** Names the layers of all style sheets. */
const globalStyles = 'app/globals.css'

/**
 * Bundles the style sheets of single components and templates, which only pages load on which they
 * stand: every `NAME.css` below `components`.
 * @param folder where the files are published
 */
export async function bundleComponentStyles(folder: string): Promise<Bundle> {
  const { files, sources } = await bundle(folder, await sourcesOf('.css'))
  return { files, sources: [...sources, globalStyles] }
}

/**
 * Bundles the custom elements of single components: every `NAME.element.ts` that is in no other script.
 * @param folder where the files are published
 * @param taken sources of the other scripts
 */
export async function bundleComponentScripts(folder: string, taken: ReadonlySet<string>): Promise<Bundle> {
  const sources = await sourcesOf('.element.ts')
  return bundle(
    folder,
    sources.filter((path) => !taken.has(path)),
  )
}

/** Elements that cannot wait until they are seen: the address of a page can open a tab. */
const withPage: ReadonlySet<string> = new Set(['tabs'])

/** The addresses of bundled files, by the name of their component. */
export function componentFilesOf(files: readonly OutputFile[]): Scripts['components'] {
  const components: Record<string, ComponentFiles> = {}
  for (const { path } of files) {
    const name = basename(path).replace(/-[^-]+$/, '')
    const file = path.endsWith('.css')
      ? { style: `/${path}` }
      : withPage.has(name)
        ? { script: `/${path}` }
        : { whenSeen: basename(path, '.js') }
    components[name] = { ...components[name], ...file }
  }
  return components
}

async function sourcesOf(end: string): Promise<string[]> {
  const paths = await readdir(join(projectFolder, 'components'), { recursive: true })
  return paths
    .filter((path) => path.endsWith(end))
    .map((path) => `components/${path.split(sep).join('/')}`)
    .sort()
}

async function bundle(folder: string, sources: readonly string[]): Promise<Bundle> {
  const result = await build({
    absWorkingDir: projectFolder,
    entryPoints: sources.map((path) => ({
      in: path,
      out: basename(path).replace(/(?:\.element)?\.\w+$/, ''),
    })),
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
  const files = result.outputFiles.map(({ path, text }) => ({
    path: `${folder}/${basename(path)}`,
    content: text,
  }))
  return { files, sources: Object.keys(result.metafile.inputs) }
}

/**
 * Puts a style sheet into the layer of components. All layers are named, so that their order is the same
 * whichever style sheet is read first.
 */
const inComponentLayer: Plugin = {
  name: 'in-component-layer',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const globals = await readFile(join(projectFolder, globalStyles), 'utf8')
      const [layers = ''] = /^@layer [^{;]+;/.exec(globals) ?? []
      return { contents: `${layers}@layer components{${await readFile(path, 'utf8')}}`, loader: 'css' }
    })
  },
}
