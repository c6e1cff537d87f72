// @ts-check
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { join } from 'node:path'
import { openPackages } from './packages.mjs'

/** @typedef {{ files: Set<string>, packages: Set<string> }} Graph */

/**
 * What each program of a project is made of: its modules, also those that are imported later or by a
 * process or thread that it starts, and the npm packages that they import.
 * @param {string} project the folder of the project
 * @param {Readonly<Record<string, string>>} entries the source file of each program
 * @returns {{ files: string[], hashes: Record<string, string> }} all modules, and for each program a hash
 *   of its modules' contents and its packages' versions
 */
export function hashesOf(project, entries) {
  // Programs that run bundled read their hashes, and need no bundler.
  /** @type {typeof import('esbuild')} */
  const { buildSync } = createRequire(import.meta.url)('esbuild')
  const { inputs } = buildSync({
    absWorkingDir: project,
    entryPoints: Object.entries(entries).map(([out, file]) => ({ in: file, out })),
    packages: 'external',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    outdir: 'unused',
    write: false,
    metafile: true,
    logLevel: 'error',
  }).metafile
  const texts = new Map(Object.keys(inputs).map((file) => [file, readFileSync(join(project, file), 'utf8')]))

  /** @type {(file: string, graph: Graph) => Graph} */
  const follow = (file, graph) => {
    if (graph.files.has(file)) return graph
    graph.files.add(file)
    for (const { path, external } of inputs[file]?.imports ?? []) {
      if (!external) follow(path, graph)
      else if (!isBuiltin(path)) graph.packages.add(packageOf(path))
    }
    // A program that it starts is part of it, too.
    for (const [, name = ''] of (texts.get(file) ?? '').matchAll(/\bentryFile\('([^']+)'\)/g))
      if (entries[name]) follow(entries[name], graph)
    return graph
  }

  const { versionsOf } = openPackages()
  /** @type {(entry: string) => string} */
  const hashOf = (entry) => {
    const { files, packages } = follow(entry, { files: new Set(), packages: new Set() })
    const modules = [...files].sort().map((file) => [file, texts.get(file)])
    return createHash('sha256')
      .update(JSON.stringify([modules, versionsOf(project, packages)]))
      .digest('hex')
  }
  return {
    files: [...texts.keys()].sort(),
    hashes: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, hashOf(entry)])),
  }
}

/**
 * `zod` of `zod/v4`, `@mdx-js/mdx` of itself
 * @param {string} path
 */
function packageOf(path) {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/')
}
