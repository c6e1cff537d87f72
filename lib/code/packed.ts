import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../project.ts'

/** In the npm package, beside its code: what is the same for all sites, and was made when the package was. */
export const packedFolder = 'made'

type Packed = 'scripts.json' | 'site.css' | 'server-jsx.js'

/** @returns where a file of the npm package is, absolute, or undefined in a checkout */
export function packedFile(name: Packed): string | undefined {
  const file = join(projectFolder, packedFolder, name)
  return existsSync(file) ? file : undefined
}

/** @returns a file of those that the npm package brings ready, or undefined in a checkout, which makes them itself */
export function readPacked(name: Packed): string | undefined {
  const file = packedFile(name)
  return file === undefined ? undefined : readFileSync(file, 'utf8')
}
