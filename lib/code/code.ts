import { readFileSync } from 'node:fs'
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
 * A hash of what a program, or a module with all that it imports, is made of: the contents of its modules, the
 * versions of its npm packages, and that of Node. In the key of a cache it keeps old results from outliving a
 * change of the code that made them.
 */
export function codeHash(entry: EntryName): string {
  hashes ??= isBundled ? readHashes() : hashesOf(projectFolder, entries).hashes
  // Node brings its own Unicode, and its own zlib.
  return `${hashes[entry]}-${process.version}`
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
  // `--import tsx` does nothing in threads.
  const start = `import { register } from '${import.meta.resolve('tsx/esm/api')}'; register()`
  return {
    url: pathToFileURL(join(projectFolder, entries[entry])),
    execArgv: ['--import', `data:text/javascript,${encodeURIComponent(start)}`],
  }
}
