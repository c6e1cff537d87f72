import type { Publication, SourceFile } from '../types.ts'
import { type Applied, write } from './apply-mends.ts'
import { linkRewriter } from './redirected-links.ts'

/**
 * Rewrites the links of all articles that lead through a permanent redirect.
 * @param root the content folder, absolute, without links
 * @param sources the articles as they were read
 */
export async function rewriteLinks(
  root: string,
  sources: readonly SourceFile[],
  { site, articles }: Publication,
): Promise<Applied> {
  const rewrite = linkRewriter(site)
  const byPath = new Map(sources.map((file) => [file.path, file]))
  const applied: Applied = { done: [], problems: [] }
  for (const page of site.pages) {
    const file = byPath.get(page.path)
    const links = articles.get(page.permalink)?.links ?? []
    const { source, count } = file ? rewrite(file, page, links) : { source: '', count: 0 }
    if (!file || count === 0) continue
    const unwritten = await write(root, file, source)
    const what = `${count} ${count === 1 ? 'link' : 'links'} past a redirect`
    if (unwritten.length === 0) applied.done.push({ file: file.path, what })
    applied.problems.push(...unwritten)
  }
  return applied
}
