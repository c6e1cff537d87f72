import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of Fingerpost itself: where `package.json` is. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)))

/** Everything Fingerpost makes besides the out folder is below this one. */
export const workFolder = join(projectFolder, '.fingerpost')

/** The folders that a command works on, absolute. */
export interface Folders {
  content: string
  out: string
}

/** Reads `CONTENT_DIR` and `OUT_DIR`; both are relative to the folder in which the command is run. */
export function foldersOf(environment: NodeJS.ProcessEnv): Folders {
  return {
    content: resolve(environment['CONTENT_DIR'] || join(projectFolder, 'content')),
    out: resolve(environment['OUT_DIR'] || join(projectFolder, 'out')),
  }
}
