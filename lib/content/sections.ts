import type { SiteConfig } from '../config.ts'
import type { Page, SourceFile } from '../types.ts'
import type { ArticlePage } from './pages.ts'
import { taxonomyPermalink } from './taxonomy.ts'
import { parentOf, permalinkOfPath } from './url.ts'

/**
 * Tells for the path of a file the folders of the section in which it stands, from the top.
 * @see https://gohugo.io/content-management/sections/
 */
export function sectionFinder(files: readonly SourceFile[]): (path: string) => string[] {
  const declared = new Set(
    files.flatMap(({ path }) => (/\/_index\.mdx?$/.test(path) ? [path.slice(0, path.lastIndexOf('/'))] : [])),
  )
  return (path) => {
    const folders = path.split('/').slice(0, -1)
    while (folders.length > 1 && !declared.has(folders.join('/'))) folders.pop()
    return folders
  }
}

/**
 * A page belongs to the nearest folder above it that is a section: every top-level folder,
 * and each deeper one that has an `_index` file.
 * @see https://gohugo.io/content-management/sections/
 */
export function withParents(
  articles: readonly ArticlePage[],
  { disablePathToLower }: SiteConfig,
): ArticlePage[] {
  const folderOf = ({ path }: Page) => permalinkOfPath(path, disablePathToLower)
  const sections = new Map<string, string>()
  for (const { page } of articles) {
    if (page.kind === 'section' || page.kind === 'taxonomy') sections.set(folderOf(page), page.permalink)
  }
  const isSection = (folder: string) => sections.has(folder) || parentOf(folder) === '/'
  return articles.map((article) => {
    const { page } = article
    if (page.kind === 'home') return article
    if (page.kind === 'taxonomy') return { ...article, page: { ...page, parent: '/' } }
    if (page.kind === 'term') {
      const folder = taxonomyPermalink(page.path.split('/')[0] ?? '')
      return { ...article, page: { ...page, parent: sections.get(folder) ?? folder } }
    }
    let folder = parentOf(folderOf(page))
    // A page at its own folder's address would stand below itself.
    const isOwn = () => (sections.get(folder) ?? folder) === page.permalink
    while (folder !== '/' && (!isSection(folder) || isOwn())) folder = parentOf(folder)
    return { ...article, page: { ...page, parent: sections.get(folder) ?? folder } }
  })
}
