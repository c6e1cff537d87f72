import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { noHugo } from '../../../lib/parity/no-hugo.ts'
import { writeFiles } from '../../packages.ts'
import { removeAll, writeArticles } from '../article-files.ts'
import type { Peer, Subject } from '../subject.ts'
import { layouts } from './hugo-layouts.ts'

/** The system's Hugo, with all as it is by default: highlighting, feeds, the list of pages for robots. */
export const hugo: Peer = async (folder, articles) => {
  await removeAll(join(folder, 'layouts'))
  await writeFiles(folder, {
    'hugo.toml': 'baseURL = "https://example.org/"\ntitle = "Bench"\n',
    // Versions before 0.110 know this name alone.
    'config.toml': 'baseURL = "https://example.org/"\ntitle = "Bench"\n',
    ...layouts,
  })
  const written = await writeArticles(join(folder, 'content'), articles, {
    section: '_index.md',
    fields: ({ title, description, weight, date }) => ({ title, description, weight, date }),
  })
  return { ...written, ...hugoProject(folder) }
}

/** How the project in a folder is built. */
export function hugoProject(folder: string): Pick<Subject, 'title' | 'build' | 'out' | 'clean'> {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  const version = /v(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1]
  if (!version) throw noHugo('hugo')
  const [out, cache] = [join(folder, 'public'), join(folder, 'cache')]
  return {
    title: `Hugo ${version}`,
    build: { program: 'hugo', args: ['--cacheDir', cache], folder, environment: {} },
    out,
    clean: () => removeAll(out, cache, join(folder, 'resources'), join(folder, '.hugo_build.lock')),
  }
}
