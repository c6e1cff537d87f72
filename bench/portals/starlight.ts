import { join } from 'node:path'
import { install, runIn, versionOf, writeFiles } from '../packages.ts'
import { markdownOf, type Portal } from './portal.ts'

/** @see https://starlight.astro.build/manual-setup/ and the files of its template */
export const starlight: Portal = async (folder, article) => {
  await writeFiles(folder, {
    'package.json': '{ "private": true, "type": "module" }',
    'astro.config.mjs': `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({
  integrations: [
    starlight({
      title: 'My Docs',
      social: [{ icon: 'github', label: 'GitHub', href: 'https://github.com/withastro/starlight' }],
      sidebar: [{ label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] }],
    }),
  ],
})
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
    'src/content/docs/index.md': '---\ntitle: Welcome\n---\n\nWelcome.\n',
    'src/content/docs/guides/article.md': markdownOf(article),
  })
  install(folder, 'astro', '@astrojs/starlight', 'sharp')
  runIn(folder, 'npx', 'astro', 'build')
  return {
    name: `Starlight ${await versionOf(folder, '@astrojs/starlight')}`,
    out: join(folder, 'dist'),
    path: '/guides/article/',
  }
}
