import { createHash } from 'node:crypto'
import { resolveAddress } from '../../content/links.ts'
import { type SiteData, siteToData } from '../../content/site.ts'
import { splitArticle } from '../../content/split-article.ts'
import { summaryOf } from '../../content/summary.ts'
import type {
  Catalogue,
  CompiledArticle,
  Page,
  Problem,
  Publication,
  Scripts,
  SearchTest,
  Site,
  SiteImage,
  SourceFile,
  UnknownShortcode,
} from '../../types.ts'
import type { LateValues } from '../../view/late-values.ts'

/** What the rest of a site asks of an article. */
export interface ArticleFacts {
  /** Under which its compiled form is kept, and the key that this has. */
  kept: string
  key: string
  summary: string
  hasPlayer: boolean
  problems: Problem[]
  unknownShortcodes: UnknownShortcode[]
}

/**
 * A site as a build from its files made it, for builds after edits of texts: of its articles what others ask of
 * them, so that nothing has to be read but what was edited.
 */
export interface KeptSite {
  /** Its pages have no bodies. */
  site: SiteData
  /** The hash of all of an article but its text, by its path; empty where the text is more than that of an article. */
  heads: Record<string, string>
  /** Articles that data files made, and pieces of text for shortcodes. */
  generated: SourceFile[]
  snippets: SourceFile[]
  searchTests: SearchTest[]
  /** With the articles that speak of their items. */
  catalogues: Catalogue[]
  images: Record<string, SiteImage>
  components: string[]
  scripts: Scripts
  /** Address of the style sheet of every page, and the style sheets of components by address. */
  styles: string
  sheets: [address: string, content: string][]
  late: LateValues
  /** Whether `urls.lock` records its headings. */
  hasLedger: boolean
}

/** What is known of its texts, which builds after edits change. */
export interface KeptTexts {
  /** Of every compiled article, by its permalink. */
  articles: Record<string, ArticleFacts>
  /** Paths of articles whose text stands in others, or did. */
  included: string[]
  /** Headings and ids that articles link to, or did, by the permalink of their page. */
  asked: Record<string, string[]>
  problems: { others: Problem[]; checks: Record<string, Problem[]> }
  /** Paths of the files that are made of texts, by the name of their format. */
  outputs: Record<string, string[]>
}

/** The hash of all of an article but its text. */
export function headOf(source: string): string {
  const { block, isClosed } = splitArticle(source)
  const head = block && [block.delimiter, block.firstLine, block.text]
  return createHash('sha256')
    .update(JSON.stringify([head, isClosed]))
    .digest('base64')
    .slice(0, 22)
}

/** What the rest of a site asks of an article. */
export function factsOf(page: Page, article: CompiledArticle, kept: string): ArticleFacts {
  const { key, hasPlayer, problems, unknownShortcodes } = article
  return { kept, key, summary: summaryOf(page, article), hasPlayer, problems, unknownShortcodes }
}

/**
 * The headings and ids that articles link to.
 * @param pages those whose links are looked at
 * @param asked gets them, by the permalink of their page
 */
export function addAsked(
  pages: readonly Page[],
  { site, articles }: Pick<Publication, 'site' | 'articles'>,
  asked: Record<string, string[]>,
): void {
  for (const page of pages)
    for (const { target } of articles.get(page.permalink)?.links ?? []) {
      if (!target.includes('#')) continue
      const { page: found, fragment } = resolveAddress(target, page, site)
      if (!found || fragment === '') continue
      const known = asked[found.permalink] ?? []
      if (!known.includes(fragment)) asked[found.permalink] = [...known, fragment]
    }
}

/** A site as data without the texts of its pages. */
export function withoutTexts(site: Site): SiteData {
  const data = siteToData(site)
  return { ...data, pages: data.pages.map((page) => ({ ...page, body: '' })) }
}
