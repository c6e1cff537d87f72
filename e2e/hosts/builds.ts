import { join } from 'node:path'
import { hostNames } from '../../lib/config.ts'
import { projectFolder } from '../../lib/project.ts'
import type { BuiltSite } from './host.ts'
import { writeHostContent } from './many-aliases.ts'

/** A site of old addresses that is to be built. */
export interface HostBuild extends BuiltSite {
  content: string
  /** The hosts that it is built for. */
  hosts: readonly string[]
  environment: Record<string, string>
}

/** Netlify and Cloudflare read files of one name, so one of them needs a build of its own. */
const groups: Record<string, readonly string[]> = {
  most: hostNames.filter((name) => name !== 'cloudflare'),
  cloudflare: ['static', 'cloudflare'],
}

/** Writes what is to be built for the tests of hosts: each site at a root, and below a base path. */
export async function hostBuilds(folder: string): Promise<HostBuild[]> {
  const builds: HostBuild[] = []
  for (const [name, hosts] of Object.entries(groups)) {
    const content = join(folder, `${name}-content`)
    await writeHostContent(join(projectFolder, 'e2e/sites/hosts'), content, hosts)
    for (const basePath of ['', '/docs']) {
      const out = join(folder, `${name}${basePath.replace('/', '-')}`)
      builds.push({ content, out, hosts, basePath, environment: { BASE_PATH: basePath } })
    }
  }
  return builds
}
