import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { install, runIn, versionOf, writeFiles } from '../packages.ts'
import { markdownOf, type Portal } from './portal.ts'

/** @see https://docusaurus.io/docs/installation */
export const docusaurus: Portal = async (folder, article) => {
  await mkdir(folder, { recursive: true })
  runIn(
    folder,
    'npx',
    '--yes',
    'create-docusaurus@latest',
    'site',
    'classic',
    '--javascript',
    '--skip-install',
  )
  const site = join(folder, 'site')
  await writeFiles(site, { 'docs/article.md': markdownOf(article) })
  install(site)
  runIn(folder, 'npm', 'run', 'build', '--prefix', 'site')
  return {
    name: `Docusaurus ${await versionOf(site, '@docusaurus/core')}`,
    out: join(site, 'build'),
    path: '/docs/article/',
  }
}
