import { error, warning } from '../problem.ts'
import type { Page, PageKind, Place, Problem, SourceFile } from '../types.ts'
import { type ReadArticle, readArticle } from './read-article.ts'
import { routeOf } from './route.ts'
import type { BuildOptions } from './site.ts'
import { parentOf, permalinkOfPath, permalinkOfUrl, withSlug } from './url.ts'

/** A page of a file, with a way back to the lines of its front matter. */
export interface ArticlePage {
  page: Page
  placeOf: (path: readonly PropertyKey[]) => Place
}

/** Reads every article; drafts, future and expired ones are left out unless asked for. */
export function articlePages(
  files: readonly SourceFile[],
  options: BuildOptions,
): { articles: ArticlePage[]; problems: Problem[] } {
  const problems: Problem[] = []
  const articles: ArticlePage[] = []
  for (const file of files) {
    const read = readArticle(file)
    problems.push(...read.problems)
    if (!isPublished(read, options)) continue
    const { page, problem } = pageOf(file, read)
    if (problem) problems.push(problem)
    articles.push({ page, placeOf: read.placeOf })
  }
  return { articles: withParents(articles), problems }
}

/** @see https://gohugo.io/content-management/front-matter/ draft, publishDate, expiryDate */
function isPublished({ frontMatter }: ReadArticle, { now, drafts, future, expired }: BuildOptions): boolean {
  const { draft, date, publishdate, expirydate } = frontMatter
  const start = publishdate ?? date
  return (
    (drafts || !draft) &&
    (future || start === undefined || Date.parse(start) <= now.getTime()) &&
    (expired || expirydate === undefined || Date.parse(expirydate) > now.getTime())
  )
}

function pageOf(
  { path }: SourceFile,
  { frontMatter, body, placeOf }: ReadArticle,
): { page: Page; problem?: Problem } {
  const kind = kindOf(path)
  const { url, slug } = frontMatter
  const natural = permalinkOfPath(path)
  let permalink = slug && kind === 'page' ? withSlug(natural, slug) : natural
  let problem: Problem | undefined
  if (url && /^[a-z][a-z0-9+.-]*:/i.test(url)) {
    problem = error(
      placeOf(['url']),
      'url',
      `url: ${url} is an address of another site`,
      'Write a path of this site: url: /old/address/.',
    )
  } else if (url) {
    permalink = permalinkOfUrl(url)
  }
  if (frontMatter.title === '' && kind !== 'home') {
    problem ??= warning(
      placeOf(['title']),
      'title',
      'the article has no title',
      'Add title: "…" to its front matter.',
    )
  }
  const format = path.endsWith('.mdx') ? 'mdx' : 'md'
  const page: Page = {
    ...frontMatter,
    kind,
    path,
    format,
    permalink,
    route: routeOf(permalink),
    parent: '',
    body,
  }
  return problem ? { page, problem } : { page }
}

function kindOf(path: string): PageKind {
  if (/^_?index\.mdx?$/.test(path)) return 'home'
  if (/^tags\/_index\.mdx?$/.test(path)) return 'taxonomy'
  if (/^tags\/.+\/_index\.mdx?$/.test(path)) return 'term'
  return /(^|\/)_index\.mdx?$/.test(path) ? 'section' : 'page'
}

/**
 * A page belongs to the nearest folder above it that is a section: every top-level folder,
 * and each deeper one that has an `_index` file.
 * @see https://gohugo.io/content-management/sections/
 */
function withParents(articles: readonly ArticlePage[]): ArticlePage[] {
  const sections = new Map<string, string>()
  for (const { page } of articles) {
    if (page.kind === 'section') sections.set(permalinkOfPath(page.path), page.permalink)
  }
  return articles.map((article) => {
    const { page } = article
    if (page.kind === 'home') return article
    let folder = parentOf(permalinkOfPath(page.path))
    while (folder !== '/' && !sections.has(folder) && parentOf(folder) !== '/') folder = parentOf(folder)
    return { ...article, page: { ...page, parent: sections.get(folder) ?? folder } }
  })
}
