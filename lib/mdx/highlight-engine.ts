import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { projectFolder } from '../project.ts'

const engineFile = 'shiki/onig.wasm'

/**
 * Loads the engine from the file of the package. By `shiki/wasm` it comes out of a stream that is unpacked, for
 * which Node loads all that it needs for `fetch`: that takes six times as long.
 */
export async function loadEngine(imports: WebAssembly.Imports = {}): Promise<WebAssembly.Exports> {
  const file = createRequire(join(projectFolder, 'package.json')).resolve(engineFile)
  const { instance } = await WebAssembly.instantiate(readFileSync(file), imports)
  return instance.exports
}
