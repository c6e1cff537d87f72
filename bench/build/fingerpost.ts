import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder, workFolder } from '../../lib/project.ts'
import { removeAll, writeArticles } from './article-files.ts'
import { npmScript, ownVersion } from './npm-script.ts'
import type { Peer, Subject } from './subject.ts'

/** What below `.fingerpost` is of benchmarks and tests, and no cache of a build. */
const kept = new Set(['bench', 'hosts', 'portals'])

/** Fingerpost itself, of this checkout. */
export const fingerpost: Peer = {
  async make(folder, articles) {
    const content = join(folder, 'content')
    const written = await writeArticles(content, articles, {
      section: '_index.md',
      fields: ({ title, description, weight, date }) => ({ title, description, weight, date }),
    })
    return { ...written, ...(await fingerpostSite(content, join(folder, 'out'))) }
  },
}

/** How a content folder is built and served. */
export async function fingerpostSite(
  content: string,
  out: string,
): Promise<Pick<Subject, 'title' | 'build' | 'out' | 'clean'> & Required<Pick<Subject, 'dev'>>> {
  const environment = { CONTENT_DIR: content, OUT_DIR: out }
  const dev = await npmScript('dev', environment)
  return {
    title: `Fingerpost ${await ownVersion()}`,
    build: await npmScript('build', environment),
    dev: (port) => ({ ...dev, environment: { ...environment, PORT: String(port) } }),
    out,
    clean: async () => {
      const caches = (await readdir(workFolder)).filter((name) => !kept.has(name))
      await removeAll(out, join(projectFolder, '.next'), ...caches.map((name) => join(workFolder, name)))
    },
  }
}
