import { readArticle } from '../content/read-article.ts'
import type { Page } from '../types.ts'
import type { ShortcodeFiles } from './library.ts'
import type { IncludedFile } from './shortcode.ts'

/**
 * Finds the files that articles include: from the root of the content folder (`/parts/a.md`), from
 * beside the article or, as a second choice, from the root too; an article also without extension.
 * What leads out of the content folder is not read.
 * @param included gets the paths of articles that are included
 */
export function createIncludes(
  files: Pick<ShortcodeFiles, 'articles' | 'readText'>,
  included: Set<string>,
): (path: string, page: Page) => IncludedFile {
  const articles = new Map(files.articles.map((file) => [file.path.toLowerCase(), file]))
  return (path, page) => {
    const folder = page.path.split('/').slice(0, -1)
    const places = path.startsWith('/')
      ? [path.slice(1)]
      : [inside([...folder, ...path.split('/')]), inside(path.split('/'))]
    const paths = places.filter((each) => each !== undefined)
    if (paths.length === 0) return { fault: `${path} leads out of the content folder` }
    for (const each of paths) {
      if (inside(each.split('/')) === undefined) return { fault: `${path} leads out of the content folder` }
      for (const end of ['', '.md', '.mdx', '/index.md', '/_index.md']) {
        const article = articles.get(`${each}${end}`.toLowerCase())
        if (article) {
          included.add(article.path)
          return { file: article.path, text: readArticle(article).body }
        }
      }
      const text = files.readText(each)
      if (text !== undefined) return { file: each, text }
    }
    return { fault: `there is no file ${path}` }
  }
}

/** A path with its dots resolved; undefined where it leads out of the folder. */
function inside(segments: readonly string[]): string | undefined {
  const path: string[] = []
  for (const segment of segments) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') path.push(segment)
    else if (path.pop() === undefined) return undefined
  }
  return path.join('/')
}
