import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { install, runIn, versionOf, writeFiles } from '../packages.ts'
import { markdownOf, type Portal } from './portal.ts'

/**
 * Its template of a static site, without the web font that its build asks Google for, so that it can be
 * built without Google. Its figure lacks that font.
 * @see https://fumadocs.dev/docs
 */
export const fumadocs: Portal = async (folder, article) => {
  await mkdir(folder, { recursive: true })
  const template = ['--template', '+next+fuma-docs-mdx+static', '--pm', 'npm', '--no-git', '--yes']
  runIn(folder, 'npx', '--yes', 'create-fumadocs-app@latest', 'site', ...template)
  const site = join(folder, 'site')
  await writeFiles(site, { 'content/docs/article.mdx': markdownOf(article) })
  const layout = join(site, 'app/layout.tsx')
  const source = await readFile(layout, 'utf8')
  const font = "import { Inter } from 'next/font/google';"
  if (!source.includes(font)) throw new Error('its layout has changed')
  await writeFile(layout, source.replace(font, "const Inter = (_: object) => ({ className: '' });"))
  install(site)
  runIn(folder, 'npm', 'run', 'build', '--prefix', 'site')
  return {
    name: `Fumadocs ${await versionOf(site, 'fumadocs-ui')}`,
    out: join(site, 'out'),
    path: '/docs/article',
  }
}
