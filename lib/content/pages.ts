import type { SiteConfig } from '../config.ts'
import { error, warning } from '../problem.ts'
import type { BuildOptions, Page, PageKind, Place, Problem, SourceFile } from '../types.ts'
import { createCascade } from './cascade.ts'
import { type ReadArticle, readArticle } from './read-article.ts'
import { routeOf } from './route.ts'
import { taxonomyPermalink } from './taxonomy.ts'
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
  config: SiteConfig,
): { articles: ArticlePage[]; problems: Problem[] } {
  const problems: Problem[] = []
  const articles: ArticlePage[] = []
  const reads = files.map((file) => ({ file, read: readArticle(file) }))
  const cascade = createCascade(
    reads.map(({ file, read }) => ({ path: file.path, rules: read.frontMatter.cascade })),
    config.cascade,
  )
  for (const { file, read } of reads) {
    const frontMatter = cascade(file.path, kindOf(file.path), read)
    const page = pageOf(file, { ...read, frontMatter })
    const isBroken = read.problems.some((problem) => problem.severity === 'error')
    problems.push(...read.problems, ...(isBroken ? [] : pageProblems(page, read)))
    if (isPublished(page, options)) articles.push({ page, placeOf: read.placeOf })
  }
  return { articles: withParents(articles), problems: [...problems, ...bundleProblems(articles)] }
}

/**
 * @see https://gohugo.io/content-management/front-matter/ draft, publishDate, expiryDate
 * @see https://gohugo.io/content-management/build-options/
 */
function isPublished(page: Page, { now, drafts, future, expired }: BuildOptions): boolean {
  const { draft, date, publishdate, expirydate, build, headless } = page
  const start = publishdate ?? date
  return (
    build.render === 'always' &&
    !headless &&
    (drafts || !draft) &&
    (future || start === undefined || Date.parse(start) <= now.getTime()) &&
    (expired || expirydate === undefined || Date.parse(expirydate) > now.getTime())
  )
}

function pageOf({ path }: SourceFile, { frontMatter, body }: ReadArticle): Page {
  const named = kindOf(path)
  const format = path.endsWith('.mdx') ? 'mdx' : 'md'
  const permalink = permalinkOf(path, named, frontMatter)
  const kind = permalink === '/' ? 'home' : named
  const listed = frontMatter.build.list !== 'never'
  return {
    ...frontMatter,
    kind,
    path,
    format,
    permalink,
    listed,
    route: routeOf(permalink),
    parent: '',
    body,
  }
}

function permalinkOf(path: string, kind: PageKind, { url, slug }: ReadArticle['frontMatter']): string {
  if (url && !isWholeAddress(url)) return permalinkOfUrl(url)
  const natural = permalinkOfPath(path)
  return slug && kind === 'page' ? withSlug(natural, slug) : natural
}

function isWholeAddress(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url)
}

function pageProblems(page: Page, { placeOf }: ReadArticle): Problem[] {
  const problems: Problem[] = []
  if (page.url && isWholeAddress(page.url)) {
    problems.push(
      error(
        placeOf(['url']),
        'url',
        `url: ${page.url} is an address of another site`,
        'Write a path of this site: url: /old/address/.',
      ),
    )
  }
  if (page.title === '' && page.kind !== 'home') {
    problems.push(
      warning(placeOf(['title']), 'title', 'the article has no title', 'Add title: "…" to its front matter.'),
    )
  }
  return problems
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
  const isSection = (folder: string) => sections.has(folder) || parentOf(folder) === '/'
  return articles.map((article) => {
    const { page } = article
    if (page.kind === 'home') return article
    if (page.kind === 'taxonomy') return { ...article, page: { ...page, parent: '/' } }
    if (page.kind === 'term') return { ...article, page: { ...page, parent: taxonomyPermalink } }
    let folder = parentOf(permalinkOfPath(page.path))
    // A page at its own folder's address would stand below itself.
    const isOwn = () => (sections.get(folder) ?? folder) === page.permalink
    while (folder !== '/' && (!isSection(folder) || isOwn())) folder = parentOf(folder)
    return { ...article, page: { ...page, parent: sections.get(folder) ?? folder } }
  })
}

function isBundle({ page }: ArticlePage): boolean {
  return page.kind === 'page' && /(^|\/)index\.mdx?$/.test(page.path)
}

/**
 * An `index` file makes its folder a leaf bundle, in which Hugo publishes no other page. A writer
 * most often meant `_index`, so the others are published and the slip is named.
 * @see https://gohugo.io/content-management/page-bundles/
 */
function bundleProblems(articles: readonly ArticlePage[]): Problem[] {
  return articles.filter(isBundle).flatMap(({ page }) => {
    const folder = page.path.replace(/index\.mdx?$/, '')
    const other = articles.find((each) => each.page.path.startsWith(folder) && each.page !== page)
    if (!other) return []
    const place = { file: page.path, line: 1, column: 1 }
    const reason = `index makes its folder one page, but ${other.page.path} stands in it too`
    return [warning(place, 'bundle', reason, 'Rename it to _index to make the folder a category.')]
  })
}
