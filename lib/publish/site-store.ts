import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { codeHash } from '../code/code.ts'
import type { Store } from '../content/store.ts'
import { workFolder } from '../project.ts'
import { openResultStore } from '../store/result-store.ts'

/**
 * What is kept of one site from build to build, by this version of the code.
 * @param root of its content folder, absolute
 */
export function siteStore(root: string): Store {
  const store = openResultStore(join(workFolder, 'sites'))
  const site = createHash('sha256')
    .update(`${codeHash('build')} ${root}`)
    .digest('hex')
    .slice(0, 24)
  return {
    read: (key) => store.read(`${site}-${key}`),
    write(key, content) {
      store.write(`${site}-${key}`, content)
      store.sweep()
    },
  }
}
