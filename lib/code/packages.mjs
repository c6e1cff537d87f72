// @ts-check
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The versions of npm packages and of all that they depend on, as they are installed: a lock file says
 * what should be.
 * @param {string} folder whose modules import the packages
 * @param {Iterable<string>} names
 * @returns {string[]} `name@version`, sorted
 */
export function versionsOf(folder, names) {
  /** @type {Map<string, string>} */
  const versions = new Map()
  for (const name of names) collect(folder, name, versions)
  return [...versions.values()].sort()
}

/**
 * @param {string} from
 * @param {string} name
 * @param {Map<string, string>} versions gets what is found, by folder
 */
function collect(from, name, versions) {
  const folder = folderOf(from, name)
  // An optional package that is for another system is not there.
  if (!folder || versions.has(folder)) return
  /** @type {{ version: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} */
  const { version, dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  versions.set(folder, `${name}@${version}`)
  for (const each of Object.keys({ ...dependencies, ...optionalDependencies }))
    collect(folder, each, versions)
}

/**
 * Looks for a package as Node does.
 * @param {string} from
 * @param {string} name
 * @returns {string | undefined}
 */
function folderOf(from, name) {
  try {
    return dirname(realpathSync(join(from, 'node_modules', name, 'package.json')))
  } catch {
    return dirname(from) === from ? undefined : folderOf(dirname(from), name)
  }
}
