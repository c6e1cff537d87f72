import { copyFile, mkdir, realpath, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { error } from '../problem.ts'
import { siteFolder } from '../project.ts'
import type { ArticleImport, Page, Problem, Publication } from '../types.ts'

/** One instance of each for the portal and for what articles import. */
export const ofPortal = ['react', 'react-dom', 'react/*', 'react-dom/*', 'next', 'next/*']

/** An import that resolves, and the page whose article has it. */
export interface Import extends ArticleImport {
  page: Page
}

/**
 * Makes the modules that articles import known to Next: copies those of the content folder,
 * with what they import in turn, into a folder of the project (Next bundles nothing from
 * outside), and writes one module that names them all.
 * @param contentFolder absolute path of the content folder
 * @param folder where the copies go; emptied first
 * @returns the imports that resolve, and a problem for each that does not
 */
export async function prepareImports(
  { site, articles }: Publication,
  contentFolder: string,
  folder: string,
): Promise<{ imports: Import[]; problems: Problem[] }> {
  const content = await realpath(contentFolder)
  const imports = site.pages.flatMap((page) =>
    (articles.get(page.permalink)?.imports ?? []).map((each): Import => ({ ...each, page })),
  )
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const problems: Problem[] = []
  const found: Import[] = []
  for (const each of imports) {
    const files = await filesOf(each, content)
    if (Array.isArray(files)) {
      await Promise.all(files.map((file) => copyInto(file, content, folder)))
      found.push(each)
    } else {
      problems.push(
        error(
          { ...each, file: each.page.path },
          'import',
          `cannot import ${each.source}: ${files.reason}`,
          'Import a .tsx or .ts file by its path (./counter.tsx), or a module of the project (@/components/…).',
        ),
      )
    }
  }
  await writeFile(join(folder, 'imports.ts'), importRegistry(found))
  return { imports: found, problems }
}

/** The files of the content folder that an import needs, or why it does not resolve. */
async function filesOf(
  { source, names, page }: Import,
  content: string,
): Promise<string[] | { reason: string }> {
  const folder = resolve(content, dirname(page.path))
  if (source.startsWith('.') && !resolve(folder, source).startsWith(content + sep))
    return { reason: 'it is outside of the content folder' }
  const { build } = await import('esbuild')
  try {
    const result = await build({
      stdin: {
        contents: `export { ${names.map((name, index) => `${name} as name${index}`).join(', ')} } from ${JSON.stringify(source)}`,
        resolveDir: folder,
      },
      absWorkingDir: siteFolder,
      bundle: true,
      packages: source.startsWith('.') ? 'external' : undefined,
      write: false,
      metafile: true,
      jsx: 'automatic',
      platform: 'node',
      outdir: 'unused',
      external: ofPortal,
      alias: { '@': siteFolder },
      nodePaths: [join(siteFolder, 'node_modules')],
      logLevel: 'silent',
    })
    const inputs = Object.keys(result.metafile.inputs).map((input) => resolve(siteFolder, input))
    const outside = inputs.find(
      (input) => !input.startsWith(content + sep) && !input.startsWith(siteFolder + sep),
    )
    return outside
      ? { reason: 'it leads out of the content folder' }
      : inputs.filter((input) => input.startsWith(content + sep))
  } catch (fault) {
    return { reason: reasonOf(fault, source) }
  }
}

function reasonOf(fault: unknown, source: string): string {
  const message = fault instanceof Error ? fault.message : String(fault)
  const [, reason = message] = /error: (.*)/i.exec(message) ?? []
  if (/no matching export/i.test(reason)) return `it has no export ${/for import "(.+?)"/.exec(reason)?.[1]}`
  const [, lost] = /could not resolve "(.+?)"/i.exec(reason) ?? []
  if (lost === undefined) return reason
  return lost === source || lost.startsWith('/')
    ? 'there is no such file'
    : `it imports ${lost}, which is not there`
}

async function copyInto(file: string, content: string, folder: string): Promise<void> {
  const target = join(folder, relative(content, file))
  await mkdir(dirname(target), { recursive: true })
  await copyFile(file, target)
}

/** Source of a module that names what articles import, by the path of the article and the source as written. */
export function importRegistry(imports: readonly Import[]): string {
  const lines: string[] = []
  const byArticle = new Map<string, string[]>()
  imports.forEach(({ source, page }, index) => {
    const path = source.startsWith('.') ? `./${join(dirname(page.path), source)}` : source
    lines.push(`import * as module${index} from ${JSON.stringify(path)}`)
    const entries = byArticle.get(page.path) ?? []
    byArticle.set(page.path, [...entries, `${JSON.stringify(source)}: module${index}`])
  })
  const entries = [...byArticle].map(
    ([path, modules]) => `  ${JSON.stringify(path)}: { ${modules.join(', ')} },`,
  )
  return `${lines.join('\n')}\nexport const imports = {\n${entries.join('\n')}\n}\n`
}
