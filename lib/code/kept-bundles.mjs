// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { areFresh } from './stamps.mjs'

/**
 * What is known of a bundle: stamps of the files it is made from and of its own, and the hash of each program.
 * @typedef {{ stamps: Record<string, string>, outputs: Record<string, string>, hashes: Record<string, string> }} Manifest
 */

/** In the folder of a bundle; without it the bundle is not finished. */
export const manifestName = 'manifest.json'

/** Beside the bundles, with a file `BUNDLE.PROCESS` for each process that runs or writes one. */
const users = 'users'

/** So many bundles stay although nobody runs them, for somebody who goes back and forth between two branches. */
const spare = 2

/**
 * Finds the bundle that is made from the files as they are.
 * @param {string} project the folder of the project
 * @param {string} kept the folder of all bundles
 * @returns {string | undefined} its name
 */
export function findFresh(project, kept) {
  return namesIn(kept).find((name) => {
    const manifest = readManifest(kept, name)
    return manifest && areFresh(project, manifest.stamps) && areFresh(join(kept, name), manifest.outputs)
  })
}

/**
 * Whether all files of a bundle are as they were written.
 * @param {string} kept the folder of all bundles
 * @param {string} name of this one
 */
export function isWhole(kept, name) {
  const outputs = readManifest(kept, name)?.outputs
  return outputs !== undefined && areFresh(join(kept, name), outputs)
}

/**
 * @param {string} kept
 * @param {string} name
 * @returns {Manifest | undefined} nothing of a bundle that is not finished, or damaged
 */
function readManifest(kept, name) {
  try {
    /** @type {Partial<Manifest>} */
    const { stamps, outputs, hashes } = JSON.parse(readFileSync(join(kept, name, manifestName), 'utf8'))
    return stamps && outputs && hashes ? { stamps, outputs, hashes } : undefined
  } catch {
    return undefined
  }
}

/**
 * Notes that this process runs or writes a bundle: a process may load more of it as long as it runs.
 * @param {string} kept the folder of all bundles
 * @param {string} name of this one
 */
export function noteUse(kept, name) {
  const mark = join(kept, users, `${name}.${process.pid}`)
  mkdirSync(join(kept, users), { recursive: true })
  writeFileSync(mark, '')
  process.once('exit', () => rmSync(mark, { force: true }))
}

/**
 * Removes the bundles that no process runs or writes, but for the latest.
 * @param {string} kept the folder of all bundles
 */
export function removeUnused(kept) {
  /** @type {Set<string | undefined>} */
  const used = new Set([users])
  for (const mark of namesIn(join(kept, users))) {
    const [name, user] = mark.split('.')
    if (isRunning(Number(user))) used.add(name)
    else rmSync(join(kept, users, mark), { force: true })
  }
  const unused = namesIn(kept)
    .filter((name) => !used.has(name))
    .map((name) => ({ name, age: ageOf(join(kept, name, manifestName)) }))
    .sort((a, b) => a.age - b.age)
  for (const [index, { name, age }] of unused.entries())
    if (index >= spare || age === Number.POSITIVE_INFINITY)
      rmSync(join(kept, name), { recursive: true, force: true })
}

/** @param {string} folder */
function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : []
}

/** @param {string} file one that is not there is older than all */
function ageOf(file) {
  return -(statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY)
}

/** @param {number} user a process */
function isRunning(user) {
  try {
    return process.kill(user, 0)
  } catch (fault) {
    // Somebody else's process runs, too.
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}
