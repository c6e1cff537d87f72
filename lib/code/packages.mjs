// @ts-check
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** @typedef {{ version: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Manifest */

/**
 * Reads which npm packages are installed, each once.
 * @returns {{ versionsOf(folder: string, names: Iterable<string>): string[] }}
 *   `versionsOf` gives the versions of packages that modules of a folder import, and of all that these
 *   depend on, as they are installed (a lock file says what should be): `name@version`, sorted
 */
export function openPackages() {
  /** @type {Map<string, string | undefined>} */
  const folders = new Map()
  /** @type {Map<string, Manifest>} */
  const manifests = new Map()

  /** Looks for a package as Node does. @type {(from: string, name: string) => string | undefined} */
  const folderOf = (from, name) => {
    const place = join(from, 'node_modules', name, 'package.json')
    if (folders.has(place)) return folders.get(place)
    const found = realFolder(place) ?? (dirname(from) === from ? undefined : folderOf(dirname(from), name))
    folders.set(place, found)
    return found
  }
  /** @type {(folder: string) => Manifest} */
  const manifestOf = (folder) => {
    /** @type {Manifest} */
    const manifest = manifests.get(folder) ?? JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    manifests.set(folder, manifest)
    return manifest
  }
  /** @type {(from: string, name: string, versions: Map<string, string>) => void} */
  const collect = (from, name, versions) => {
    const folder = folderOf(from, name)
    // An optional package that is for another system is not there.
    if (!folder || versions.has(folder)) return
    const { version, dependencies, optionalDependencies } = manifestOf(folder)
    versions.set(folder, `${name}@${version}`)
    for (const each of Object.keys({ ...dependencies, ...optionalDependencies }))
      collect(folder, each, versions)
  }
  return {
    versionsOf(folder, names) {
      /** @type {Map<string, string>} */
      const versions = new Map()
      for (const name of names) collect(folder, name, versions)
      return [...versions.values()].sort()
    },
  }
}

/**
 * @param {string} file
 * @returns {string | undefined}
 */
function realFolder(file) {
  try {
    return dirname(realpathSync.native(file))
  } catch {
    return undefined
  }
}
