import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from '../project.ts'
import { entries } from './entries.mjs'
import { hashesOf } from './graph.mjs'
import { type Manifest, manifestName } from './kept-bundles.mjs'

/** The name of a program. */
export type EntryName = keyof typeof entries

/** Commands run bundled; tests and benchmarks run the sources. */
const isBundled = !import.meta.url.endsWith('.ts')

let hashes: Readonly<Record<string, string>> | undefined

/**
 * A hash of what a program, or a module with all that it imports, is made of: the contents of its modules and
 * the versions of its npm packages. In the key of a cache it keeps old results from outliving a change of the
 * code that made them.
 */
export function codeHash(entry: EntryName): string {
  hashes ??= isBundled ? readHashes() : hashesOf(projectFolder, entries).hashes
  return hashes[entry] ?? ''
}

function readHashes(): Manifest['hashes'] {
  const manifest: Manifest = JSON.parse(readFileSync(new URL(manifestName, import.meta.url), 'utf8'))
  return manifest.hashes
}

/**
 * What a process must be started with to run a program: bundled as this one is, or else its source. The name is
 * written where it is called, since the program then counts as a part of the one that starts it.
 */
export function entryFile(entry: EntryName): { url: URL; execArgv: string[] } {
  if (isBundled) return { url: new URL(`${entry}.mjs`, import.meta.url), execArgv: [] }
  return { url: sourceOf(entry), execArgv: ['--import', pathToFileURL(resolveTsx('tsx')).href] }
}

/**
 * What a thread must be started with. In a thread, Node 20 reads the first module before it loads what
 * `--import` names, so that a source is imported by a module that first makes it readable.
 */
export function threadUrl(entry: EntryName): URL {
  if (isBundled) return entryFile(entry).url
  const code = `import { register } from ${JSON.stringify(pathToFileURL(resolveTsx('tsx/esm/api')).href)}
register()
await import(${JSON.stringify(sourceOf(entry).href)})`
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`)
}

function sourceOf(entry: EntryName): URL {
  return pathToFileURL(join(projectFolder, entries[entry]))
}

function resolveTsx(name: string): string {
  return createRequire(import.meta.url).resolve(name)
}
