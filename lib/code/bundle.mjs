// @ts-check
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { buildSync } from 'esbuild'
import { entries } from './entries.mjs'
import { hashesOf } from './graph.mjs'
import { isWhole, manifestName, noteUse, removeUnused } from './kept-bundles.mjs'
import { packageLists, stampsOf } from './stamps.mjs'

/**
 * What stays outside: packages with binaries or files of their own, React, which the components of a site
 * share with ours, and what is large and seldom needed.
 */
export const external = [
  ...['esbuild', 'sharp', 'next', 'react', 'react-dom', 'jsdom', 'mermaid', 'katex'],
  ...['@shikijs/langs', '@shikijs/themes'],
  ...['@tailwindcss/postcss', 'postcss', 'lightningcss', 'browserslist'],
]

/** What decides on the bundle besides the modules in it. */
const settings = ['lib/code/bundle.mjs', 'lib/code/entries.mjs', 'tsconfig.json', 'package.json']

/** CommonJS packages ask for Node's modules by `require`, which a module has not. */
const banner =
  "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);"

/**
 * Bundles all programs of a project with the npm packages they use: loading hundreds of small files takes
 * most of a command's start. A bundle is written beside and renamed, so that nobody sees half of it.
 * @param {string} project the folder of the project
 * @param {string} kept the folder of all bundles
 * @returns {string} the name of this one, a hash of what it is made from
 */
export function bundleCode(project, kept) {
  let made = hashesOf(project, entries)
  for (;;) {
    const { files, hashes } = made
    const stamps = stampsOf(project, [...files, ...settings, ...packageLists])
    const key = createHash('sha256').update(JSON.stringify(hashes))
    for (const file of settings) key.update(readFileSync(join(project, file)))
    const name = key.digest('hex').slice(0, 16)
    const unfinished = randomUUID()
    for (const each of [unfinished, name]) noteUse(kept, each)
    const temporary = join(kept, unfinished)
    mkdirSync(temporary)
    const isThere = isWhole(kept, name)
    if (!isThere) writeBundle(project, temporary)
    const written = isThere ? join(kept, name) : temporary
    const outputs = stampsOf(
      written,
      readdirSync(written).filter((each) => each !== manifestName),
    )
    made = hashesOf(project, entries)
    // Otherwise a module was saved meanwhile, and the bundle may have what it was or what it is.
    const isOne = isDeepStrictEqual(hashes, made.hashes)
    if (isOne) {
      writeFileSync(join(temporary, manifestName), JSON.stringify({ stamps, hashes, outputs }))
      keepBundle(temporary, join(kept, name))
    }
    rmSync(temporary, { recursive: true, force: true })
    if (!isOne) continue
    removeUnused(kept)
    return name
  }
}

/**
 * Where there is one of that name, it is made from the same: the files have new stamps, or it is damaged, and each
 * file takes the place of its own, for somebody may run it.
 * @param {string} temporary
 * @param {string} folder
 */
function keepBundle(temporary, folder) {
  try {
    renameSync(temporary, folder)
  } catch (fault) {
    if (!existsSync(folder)) throw fault
    const names = readdirSync(temporary).filter((name) => name !== manifestName)
    for (const name of [...names, manifestName]) renameSync(join(temporary, name), join(folder, name))
  }
}

/**
 * @param {string} project
 * @param {string} folder
 */
function writeBundle(project, folder) {
  buildSync({
    absWorkingDir: project,
    entryPoints: Object.entries(entries).map(([out, file]) => ({ in: file, out })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.9',
    external,
    banner: { js: banner },
    logLevel: 'error',
  })
}
