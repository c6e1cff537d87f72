import type { SourceFile } from '../types.ts'
import { hasFrontMatter } from './article-path.ts'

/**
 * Takes the snippets out of the files of a content folder. A snippet is a Markdown file in the
 * folder of snippets; with front matter it is a page too, as it would be in Hugo.
 * @param folder from the content folder, as `snippets` of `site.yaml` names it
 * @returns the articles, and the snippets by their paths below the folder
 */
export function takeSnippets(
  files: readonly SourceFile[],
  folder: string,
): { articles: SourceFile[]; snippets: SourceFile[] } {
  const start = `${folder.replace(/^\.?\/|\/+$/g, '')}/`
  const isSnippet = ({ path }: SourceFile) => path.startsWith(start)
  return {
    articles: files.filter((file) => !isSnippet(file) || hasFrontMatter(file.source)),
    snippets: files.filter(isSnippet).map((file) => ({ ...file, path: file.path.slice(start.length) })),
  }
}
