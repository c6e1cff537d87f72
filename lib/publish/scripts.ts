import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { codeHash } from '../code/code.ts'
import { areFresh, packageLists, stampsOf } from '../code/stamps.mjs'
import { projectFolder, workFolder } from '../project.ts'
import type { OutputFile, Scripts } from '../types.ts'
import { writeWhole } from '../write-whole.ts'
import type { BundledScripts } from './bundle-scripts.ts'

/** What was bundled last, and what it was made from. */
interface Kept {
  bundled: BundledScripts
  /** The hash of the bundler. */
  code: string
  /** Every file of the components: a new one may be bundled, too. */
  paths: string[]
  stamps: { [file: string]: string }
}

const file = join(workFolder, 'scripts.json')

let kept: Kept | undefined

/** What runs in the browser, bundled; files hold a hash in their name, so that browsers may keep them for good. */
export async function bundleScripts(): Promise<{ scripts: Scripts; files: OutputFile[] }> {
  return bundled()
}

/** The names that an article may use as tags: what the registry exports. */
export async function componentNames(): Promise<ReadonlySet<string>> {
  return new Set((await bundled()).componentNames)
}

/** Most commands find that nothing has changed, and do not even load the bundler. */
async function bundled(): Promise<BundledScripts> {
  const code = codeHash('scripts')
  const paths = await filesBelow('components')
  kept ??= await readKept()
  const isSame = kept?.code === code && kept.paths.join() === paths.join()
  if (kept && isSame && areFresh(projectFolder, kept.stamps)) return kept.bundled

  const others = [
    ...(await filesBelow('lib')),
    ...(await filesBelow('app')),
    ...packageLists,
    'tsconfig.json',
  ]
  // Before anything is read, so that what is saved meanwhile is bundled the next time.
  const before = stampsOf(projectFolder, [...paths, ...others])
  const { bundleAll } = await import('./bundle-scripts.ts')
  const result = await bundleAll()
  // The list of packages stands for what is in them.
  const own = result.sources.filter((source) => !/^node_modules\/|:/.test(source))
  const stamps = Object.fromEntries(
    [...own, ...packageLists, 'tsconfig.json'].map((source) => [source, before[source] ?? 'unknown']),
  )
  kept = { bundled: result, code, paths, stamps }
  await writeWhole(file, JSON.stringify(kept))
  return result
}

async function readKept(): Promise<Kept | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

async function filesBelow(folder: string): Promise<string[]> {
  const paths = await readdir(join(projectFolder, folder), { recursive: true })
  return paths.map((path) => `${folder}/${path.split(sep).join('/')}`).sort()
}
