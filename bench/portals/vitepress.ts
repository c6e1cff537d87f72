import { join } from 'node:path'
import { install, runIn, versionOf, writeFiles } from '../packages.ts'
import { markdownOf, type Portal } from './portal.ts'

/** The answers of `vitepress init` that are offered first. @see https://vitepress.dev/guide/getting-started */
export const vitepress: Portal = async (folder, article) => {
  await writeFiles(folder, {
    'package.json': '{ "private": true, "type": "module" }',
    '.vitepress/config.mjs': `import { defineConfig } from 'vitepress'
export default defineConfig({
  title: 'My Awesome Project',
  description: 'A VitePress Site',
  themeConfig: {
    nav: [{ text: 'Home', link: '/' }, { text: 'Guide', link: '/article' }],
    sidebar: [{ text: 'Guide', items: [{ text: 'Article', link: '/article' }] }],
    socialLinks: [{ icon: 'github', link: 'https://github.com/vuejs/vitepress' }],
  },
})
`,
    'index.md': '# Welcome\n',
    // Its default theme shows no title of front matter.
    'article.md': markdownOf({ ...article, body: `# ${article.title}\n\n${article.body}` }),
  })
  install(folder, 'vitepress')
  runIn(folder, 'npx', 'vitepress', 'build')
  return {
    name: `VitePress ${await versionOf(folder, 'vitepress')}`,
    out: join(folder, '.vitepress/dist'),
    path: '/article.html',
  }
}
