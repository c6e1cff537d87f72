import type { SiteConfig } from '../config.ts'
import { error, warning } from '../problem.ts'
import type { BuildOptions, Page, PageKind, Place, Problem, SourceFile } from '../types.ts'
import { formatOf } from './article-path.ts'
import { bundleProblems, headlessFolders, isLeafBundle } from './bundles.ts'
import { createCascade } from './cascade.ts'
import { turnsOf } from './freshness.ts'
import { kindOf } from './page-kind.ts'
import { isWholeAddress, permalinkOf } from './permalink.ts'
import { type ArticleReader, type ReadArticle, readArticle } from './read-article.ts'
import { routeOf } from './route.ts'
import { sectionFinder, withParents } from './sections.ts'

/** A page of a file, with a way back to the lines of its front matter. */
export interface ArticlePage {
  page: Page
  placeOf: (path: readonly PropertyKey[]) => Place
}

/**
 * Reads every article; drafts, future and expired ones are left out unless asked for.
 * @param readOne reads an article, perhaps from what was kept of it
 * @returns besides the pages the times, in milliseconds since 1970, at which they are others
 */
export function articlePages(
  files: readonly SourceFile[],
  options: BuildOptions,
  config: SiteConfig,
  readOne: ArticleReader = readArticle,
): { articles: ArticlePage[]; problems: Problem[]; turns: number[] } {
  const problems: Problem[] = []
  const turns: number[] = []
  const articles: ArticlePage[] = []
  const reads = files.map((file) => ({ file, read: readOne(file, config.timeZone) }))
  const cascade = createCascade(
    reads.map(({ file, read }) => ({ path: file.path, rules: read.frontMatter.cascade })),
    config.cascade,
  )
  const sectionsOf = sectionFinder(files)
  const hidden = headlessFolders(reads.map(({ file, read }) => ({ path: file.path, ...read.frontMatter })))
  for (const { file, read } of reads) {
    if (hidden.some((folder) => file.path.startsWith(folder))) continue
    const kind = kindOf(file.path, config)
    const fields = cascade(file.path, kind, read)
    const permalink = permalinkOf({ path: file.path, kind, sections: sectionsOf(file.path), fields }, config)
    const page = pageOf(file.path, kind, permalink, { ...read, frontMatter: fields })
    const isBroken = read.problems.some((problem) => problem.severity === 'error')
    problems.push(...read.problems, ...(isBroken ? [] : pageProblems(page, read)))
    turns.push(...turnsOf(page, config.recent))
    if (isPublished(page, options)) articles.push({ page, placeOf: read.placeOf })
  }
  return {
    articles: withParents(articles, config),
    problems: [...problems, ...bundleProblems(articles.map(({ page }) => page))],
    turns,
  }
}

/**
 * @see https://gohugo.io/content-management/front-matter/ draft, publishDate, expiryDate
 * @see https://gohugo.io/content-management/build-options/
 */
function isPublished(page: Page, { now, drafts, future, expired, without }: BuildOptions): boolean {
  const { draft, date, publishdate, expirydate, build } = page
  const headless = page.headless && isLeafBundle(page.path)
  const start = publishdate ?? date
  return (
    !without?.has(page.path) &&
    build.render === 'always' &&
    !headless &&
    (drafts || !draft) &&
    (future || start === undefined || Date.parse(start) <= now.getTime()) &&
    (expired || expirydate === undefined || Date.parse(expirydate) > now.getTime())
  )
}

function pageOf(
  path: string,
  kind: PageKind,
  permalink: string,
  { frontMatter, body }: Pick<ReadArticle, 'frontMatter' | 'body'>,
): Page {
  return {
    ...frontMatter,
    kind: permalink === '/' ? 'home' : kind,
    path,
    format: formatOf(path),
    permalink,
    listed: frontMatter.build.list !== 'never',
    route: routeOf(permalink),
    parent: '',
    body,
  }
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
