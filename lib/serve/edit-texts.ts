import { isArticlePath } from '../content/article-path.ts'
import { readArticle } from '../content/read-article.ts'
import type { SiteReading } from '../publish/read-site.ts'
import type { SourceFile } from '../types.ts'

/**
 * The site with the texts of edited articles, where nothing else has changed: then it need not be read anew,
 * since nothing but an article's own page is made of its text.
 * @param paths of what has changed, relative to the content folder
 * @param readText reads an article
 * @returns `nothing` where all is as it was, and undefined where the site must be read anew
 */
export function editTexts<Reading extends Pick<SiteReading, 'site' | 'files'>>(
  reading: Reading,
  paths: readonly string[],
  readText: (path: string) => string,
): Reading | 'nothing' | undefined {
  const edits = new Map<string, SourceFile>()
  for (const path of paths) {
    const before = reading.files.articles.find((each) => each.path === path)
    if (!before || !isArticlePath(path)) return undefined
    const after = { path, source: readText(path) }
    if (headOf(before) !== headOf(after)) return undefined
    if (before.source !== after.source) edits.set(path, after)
  }
  if (edits.size === 0) return 'nothing'
  const pages = reading.site.pages.map((page) => {
    const edit = edits.get(page.path)
    return edit ? { ...page, body: readArticle(edit).body } : page
  })
  const byPermalink = new Map(pages.map((page) => [page.permalink, page]))
  const articles = reading.files.articles.map((each) => edits.get(each.path) ?? each)
  return {
    ...reading,
    site: { ...reading.site, pages, byPermalink },
    files: { ...reading.files, articles },
  }
}

/** All of an article but its text. */
function headOf(article: SourceFile): string {
  const { body } = readArticle(article)
  const text = body.replace(/^\n+/, '')
  return text === '' ? article.source : article.source.slice(0, article.source.indexOf(text))
}
