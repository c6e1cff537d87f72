import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { codeHash } from '../code/code.ts'
import type { Store } from '../content/store.ts'
import { workFolder } from '../project.ts'
import { openResultStore } from '../store/result-store.ts'

/** What is kept of each site; all is of use to a site that is built, also what it reads later. */
const names = ['front-matter', 'contributors', 'images']

/**
 * What is kept of one site from build to build, by this version of the code.
 * @param root of its content folder, absolute
 */
export function siteStore(root: string): Store {
  const store = openResultStore(join(workFolder, 'sites'))
  const site = createHash('sha256')
    .update(`${codeHash('build')} ${realpathSync(root)}`)
    .digest('hex')
    .slice(0, 24)
  for (const name of names) store.keep(`${site}-${name}`)
  return {
    read: (key) => store.read(`${site}-${key}`),
    write(key, content) {
      store.write(`${site}-${key}`, content)
      store.sweep()
    },
  }
}
