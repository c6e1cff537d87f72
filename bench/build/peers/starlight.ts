import { join } from 'node:path'
import { environmentIn, writeFiles } from '../../packages.ts'
import { removeAll, writeArticles } from '../article-files.ts'
import { installPinned } from '../pinned.ts'
import type { Peer } from '../subject.ts'

const versions = { astro: '7.3.5', '@astrojs/starlight': '0.42.4', sharp: '0.35.5' }

/** @see https://starlight.astro.build/manual-setup/ */
export const starlight: Peer = {
  // Each of its pages has links to all: 129 MB for 638 articles, and more than 100 GB for 20,000.
  most: 5000,
  async make(folder, articles) {
    await installPinned(folder, versions, '--ignore-scripts')
    await writeFiles(folder, {
      // Without a configuration here, the project's own around this folder would be taken.
      'astro.config.mjs': `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({
  site: 'https://example.org',
  integrations: [starlight({ title: 'Bench' })],
  vite: { css: { postcss: {} } },
})
`,
      'tsconfig.json': '{ "extends": "astro/tsconfigs/strict" }',
      'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
    })
    const written = await writeArticles(join(folder, 'src/content/docs'), articles, {
      section: 'index.md',
      fields: ({ title, description, weight, date }) => ({
        title,
        description,
        sidebar: weight === 0 ? undefined : { order: weight },
        lastUpdated: date,
      }),
    })
    const run = (environment: Record<string, string>, ...args: string[]) => ({
      program: join(folder, 'node_modules/.bin/astro'),
      args,
      folder,
      environment: { ...environmentIn(folder), ...environment },
    })
    const out = join(folder, 'dist')
    return {
      ...written,
      title: `Starlight ${versions['@astrojs/starlight']}`,
      build: run({}, 'build'),
      // Without the last it goes to the background where it thinks that no human has started it.
      dev: (port) =>
        run(
          { NODE_ENV: 'development' },
          'dev',
          '--host',
          '127.0.0.1',
          '--port',
          String(port),
          '--ignore-lock',
        ),
      out,
      clean: () =>
        removeAll(
          out,
          ...['.astro', 'node_modules/.astro', 'node_modules/.vite'].map((path) => join(folder, path)),
        ),
    }
  },
}
