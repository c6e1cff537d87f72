import { join } from 'node:path'
import { build } from 'esbuild'
import { projectFolder } from '../lib/project.ts'

/**
 * Bundles a script of the bench that runs in the browser.
 * @param file relative to the bench's folder
 * @param packages folders in which packages are looked for besides the project's own
 */
export async function browserScript(file: string, packages: string[] = []): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: projectFolder,
    entryPoints: [join('bench', file)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    nodePaths: packages,
  })
  return outputFiles[0]?.text ?? ''
}
