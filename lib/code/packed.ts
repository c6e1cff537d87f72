import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../project.ts'

/** In the npm package, beside its code: what is the same for all sites, and was made when the package was. */
export const packedFolder = 'made'

/** @returns a file of those that the npm package brings ready, or undefined in a checkout, which makes them itself */
export function readPacked(name: 'scripts.json' | 'site.css'): string | undefined {
  try {
    return readFileSync(join(projectFolder, packedFolder, name), 'utf8')
  } catch {
    return undefined
  }
}
