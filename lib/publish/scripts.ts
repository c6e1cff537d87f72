import { join } from 'node:path'
import { codeHash } from '../code/code.ts'
import { keptResult } from '../code/kept-result.ts'
import { readPacked } from '../code/packed.ts'
import { projectFolder, workFolder } from '../project.ts'
import type { OutputFile, Scripts } from '../types.ts'
import type { BundledScripts } from './bundle-scripts.ts'

/** What runs in the browser, bundled; files hold a hash in their name, so that browsers may keep them for good. */
export async function bundleScripts(): Promise<{ scripts: Scripts; files: OutputFile[] }> {
  return bundled()
}

/** The names that an article may use as tags: what the registry exports. */
export async function componentNames(): Promise<ReadonlySet<string>> {
  return new Set((await bundled()).componentNames)
}

/** Most commands find that nothing has changed, and do not even load the bundler. */
async function bundled(): Promise<BundledScripts> {
  const packed = readPacked('scripts.json')
  if (packed !== undefined) return JSON.parse(packed)
  const origin = {
    project: projectFolder,
    code: codeHash('scripts'),
    from: 'components',
    around: ['lib', 'app'],
  }
  return keptResult(join(workFolder, 'scripts.json'), origin, async () => {
    const { bundleAll } = await import('./bundle-scripts.ts')
    return bundleAll()
  })
}
