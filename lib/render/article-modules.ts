import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createRequire, isBuiltin } from 'node:module'
import { join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuildOptions, Plugin } from 'esbuild'
import { packedFile } from '../code/packed.ts'
import { projectFolder, siteFolder } from '../project.ts'
import { type Import, importRegistry, ofPortal } from './imports.ts'

/** What articles import, made ready for rendering. */
export interface ArticleModules {
  /** The hash of all that an article's imports are made of, by the path of the article; another one each time where that cannot be known. */
  hashes: ReadonlyMap<string, string>
  /** Articles on whose pages a client component stands, which only Next can render. */
  ofNext: ReadonlySet<string>
  /** Files that the modules are, absolute; undefined where it cannot be known what they give. */
  files: readonly string[] | undefined
  /** The module with what all others import; none where nothing is imported. */
  url?: string
}

/** What esbuild makes code of by itself; for all else, such as a style sheet, Next is needed. */
const plainCode = /\.([cm]?[jt]sx?|json)$/

/** What of Node gives the same for the same; by all else a module may read what no hash knows of. */
const pureModules = /^(?:node:)?(?:assert|buffer|events|path|querystring|string_decoder|url|util)(?:\/|$)/

/** The directive of a client component, before everything but comments. */
const clientDirective = /^\s*(?:(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)\s*)*(['"])use client\1/

/**
 * Finds which articles need Next, and bundles what the others import.
 * @param imports those that resolve
 * @param folder where `prepareImports` has put the modules of the content folder
 */
export async function bundleArticleModules(
  imports: readonly Import[],
  folder: string,
): Promise<ArticleModules> {
  const byArticle = groupByPath(imports)
  const hashes = new Map<string, string>()
  const ofNext = new Set<string>()
  let files: string[] | undefined = []
  for (const [path, own] of byArticle) {
    const examined = await examineModules(own, folder)
    hashes.set(path, examined.hash)
    if (examined.needsNext) ofNext.add(path)
    files = files && examined.files && [...files, ...examined.files]
  }
  const rendered = imports.filter(({ page }) => !ofNext.has(page.path))
  if (rendered.length === 0) return { hashes, ofNext, files }
  return { hashes, ofNext, files, url: await bundleModules(rendered, folder) }
}

function groupByPath(imports: readonly Import[]): Map<string, Import[]> {
  const groups = new Map<string, Import[]>()
  for (const each of imports) {
    const group = groups.get(each.page.path) ?? []
    group.push(each)
    groups.set(each.page.path, group)
  }
  return groups
}

/**
 * React as components have it that are rendered to HTML alone: what needs the browser is no part of it, and so is
 * found where it is imported. Elements are made by `components/article/server-jsx.ts`.
 */
const reactOfServer: Plugin = {
  name: 'react-of-server',
  setup({ onResolve, onLoad }) {
    const portal = createRequire(join(projectFolder, 'package.json'))
    const isOurs = (importer: string) =>
      importer.includes(`${sep}node_modules${sep}`) || importer === serverJsx
    onResolve({ filter: /^react(-dom)?(\/|$)/ }, ({ path, importer, namespace, kind }) => {
      if (namespace !== 'react' && !isOurs(importer)) {
        if (path === 'react') return { path, namespace: 'react' }
        if (path === 'react/jsx-runtime') return { path: serverJsx }
      }
      // By its file, since the work folder of a site need not see the packages of the portal.
      const file = portal.resolve(path)
      return { path: kind === 'require-call' ? file : pathToFileURL(file).href, external: true }
    })
    onLoad({ filter: /.*/, namespace: 'react' }, () => {
      const file = portal.resolve('react')
      const ofServer: object = createRequire(file)('./react.react-server.js')
      const names = Object.keys(ofServer).filter((name) => /^[A-Za-z]\w*$/.test(name))
      return {
        contents: `import React from 'react'\nexport default React\nexport const { ${names.join(', ')} } = React\n`,
        resolveDir: projectFolder,
      }
    })
  },
}

const serverJsx = packedFile('server-jsx.js') ?? join(projectFolder, 'components/article/server-jsx.ts')

/** Options with which both look at the same modules. */
const common: BuildOptions & { bundle: true } = {
  absWorkingDir: siteFolder,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  conditions: ['react-server'],
  alias: { '@': siteFolder },
  nodePaths: [join(siteFolder, 'node_modules')],
  external: ofPortal,
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
}

async function examineModules(
  imports: readonly Import[],
  folder: string,
): Promise<{ hash: string; needsNext: boolean; files: string[] | undefined }> {
  const hash = createHash('sha256')
  const { build } = await import('esbuild')
  try {
    const { metafile } = await build({
      ...common,
      stdin: { contents: importRegistry(imports), resolveDir: folder },
      write: false,
      metafile: true,
      outdir: 'unused',
    })
    let needsNext = false
    let isKnown = true
    const files: string[] = []
    for (const [input, { imports: theirs }] of Object.entries(metafile.inputs).sort()) {
      const outside = theirs.flatMap(({ external, path: each }) => (external ? [each] : []))
      needsNext ||= outside.some((each) => /^next(\/|$)/.test(each))
      isKnown &&= !outside.some((each) => isBuiltin(each) && !pureModules.test(each))
      const file = resolve(siteFolder, input)
      if (!existsSync(file)) continue
      // What is copied from the content folder is an input as it stands there.
      if (!file.startsWith(folder + sep)) files.push(file)
      const source = readFileSync(file)
      hash.update(input).update(source)
      needsNext ||= !plainCode.test(file) || clientDirective.test(source.toString('utf8'))
    }
    // Next says what is wrong with a component that needs the browser and does not say so.
    if (!needsNext) await build({ ...ofServer(imports, folder), write: false })
    if (!isKnown) hash.update(randomUUID())
    return { hash: hash.digest('hex'), needsNext, files: isKnown ? files : undefined }
  } catch {
    // Next reads more than esbuild does, and says what is wrong with the rest. What is not known is never the same.
    return { hash: randomUUID(), needsNext: true, files: undefined }
  }
}

/** How modules are bundled that are rendered to HTML alone. */
function ofServer(imports: readonly Import[], folder: string): BuildOptions {
  return {
    ...common,
    stdin: { contents: importRegistry(imports), resolveDir: folder },
    plugins: [reactOfServer],
    // What of a bundled package is CommonJS asks for React in its way.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  }
}

async function bundleModules(imports: readonly Import[], folder: string): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({ ...ofServer(imports, folder), write: false })
  const code = outputFiles[0]?.text ?? ''
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)
  const file = join(folder, `rendered-${hash}.mjs`)
  await writeFile(file, code)
  return pathToFileURL(file).href
}
