import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { noHugo } from '../../../lib/parity/no-hugo.ts'
import { writeFiles } from '../../packages.ts'
import { removeAll, writeArticles } from '../article-files.ts'
import type { PlainArticle } from '../plain-article.ts'
import type { Peer, Subject } from '../subject.ts'
import { layouts, portalLayouts } from './hugo-layouts.ts'

/** The system's Hugo, with all as it is by default: highlighting, feeds, the list of pages for robots. */
export const hugo: Peer = {
  make: (folder, articles) => makeProject(folder, articles, layouts),
}

/** The same with what portals have on every page: links to all pages, and the contents of the article. */
export const hugoPortal: Peer = {
  // The same as for Starlight.
  most: 5000,
  async make(folder, articles) {
    const subject = await makeProject(folder, articles, portalLayouts)
    return { ...subject, title: `${subject.title} with sidebar` }
  },
}

async function makeProject(
  folder: string,
  articles: readonly PlainArticle[],
  templates: Readonly<Record<string, string>>,
): Promise<Subject> {
  await removeAll(join(folder, 'layouts'))
  await writeFiles(folder, {
    'hugo.toml': 'baseURL = "https://example.org/"\ntitle = "Bench"\n',
    // Versions before 0.110 know this name alone.
    'config.toml': 'baseURL = "https://example.org/"\ntitle = "Bench"\n',
    ...templates,
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
