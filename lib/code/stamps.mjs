// @ts-check
import { statSync } from 'node:fs'
import { join } from 'node:path'

/** They change whenever an npm package does: npm writes the second one when it installs. */
export const packageLists = ['package-lock.json', 'node_modules/.package-lock.json']

/**
 * What shows that files have changed without reading them.
 * @param {string} folder that their paths begin at
 * @param {Iterable<string>} files one that is not there has a stamp, too
 * @returns {Record<string, string>} stamps by path
 */
export function stampsOf(folder, files) {
  return Object.fromEntries([...files].map((file) => [file, stampOf(join(folder, file))]))
}

/**
 * Whether files are as they were when their stamps were taken.
 * @param {string} folder that their paths begin at
 * @param {Readonly<Record<string, string>>} stamps
 */
export function areFresh(folder, stamps) {
  return Object.entries(stamps).every(([file, stamp]) => stampOf(join(folder, file)) === stamp)
}

/** @param {string} file */
function stampOf(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : 'none'
}
