import type { SiteConfig } from '../config.ts'
import { error, warning } from '../problem.ts'
import type { Asset, BuildOptions, Page, Problem, Site, SourceFile } from '../types.ts'
import { withBundles } from './bundles.ts'
import { readCatalogues } from './catalogue/read-catalogues.ts'
import type { Contributors } from './contributors.ts'
import { freshnessOf } from './freshness.ts'
import { sectionPages, taxonomyPages } from './generated-pages.ts'
import { datedSections, datedTaxonomies } from './inherited-dates.ts'
import { buildNavigation, flatten, sortPages } from './navigation.ts'
import { type ArticlePage, articlePages } from './pages.ts'
import { permalinkOf } from './permalink.ts'
import type { ArticleReader } from './read-article.ts'
import type { WrittenRule } from './redirect-rules.ts'
import { type Alias, buildRedirects } from './redirects.ts'
import { collectTerms, termPermalink } from './taxonomy.ts'
import { permalinkOfAlias } from './url.ts'

export interface SiteInput {
  config: SiteConfig
  articles: readonly SourceFile[]
  catalogues?: readonly SourceFile[]
  assets: readonly Asset[]
  rules: readonly WrittenRule[]
  options: BuildOptions
  /** Where the site shows them. */
  contributors?: Contributors
  /** Reads an article, perhaps from what was kept of it; without it each is parsed. */
  readArticle?: ArticleReader
}

/** Makes the whole content folder one value. Pure: no disk, no clock. */
export function buildSite({
  config,
  articles: ofWriters,
  catalogues: dataFiles = [],
  assets,
  rules,
  options,
  contributors,
  readArticle,
}: SiteInput): {
  /** The articles, with those that catalogues make. */
  articles: readonly SourceFile[]
  site: Site
  problems: Problem[]
  /** When the same files make another site, in milliseconds since 1970. */
  turns: number[]
} {
  const { catalogues, articles, origins, problems: ofCatalogues } = readCatalogues(dataFiles, ofWriters)
  const { articles: read, problems, turns } = articlePages(articles, options, config, readArticle)
  const written = read.map(({ page }) => page)
  const withSections = datedSections([...written, ...sectionPages(config, written)])
  const terms = collectTerms(withSections, config, (taxonomy, name) => termAddress(taxonomy, name, config))
  const taken = new Set([...withSections.flatMap(addressesOf), ...rules.map(({ from }) => from)])
  const withTaxonomies = [...withSections, ...taxonomyPages(config, terms, withSections, taken)]
  const { pages, byPermalink, collisions } = claimAddresses(
    datedTaxonomies(withTaxonomies, terms).map((page) => ({
      ...page,
      freshness: freshnessOf(page, options.now, config.recent),
      contributors: contributors?.get(page.path),
      ...(origins.has(page.path) && { origin: origins.get(page.path) }),
    })),
  )
  const navigation = buildNavigation(config, pages)
  const isMissing = config.navigation !== 'folders' && navigation.tree.length === 0
  const order = new Map(flatten(navigation.tree).map((node, index) => [node.permalink, index]))
  const site: Site = {
    config,
    pages,
    byPermalink,
    navigation: navigation.tree,
    redirects: [],
    terms,
    assets: withBundles(assets, pages),
    catalogues,
  }
  const { redirects, problems: ofRedirects } = buildRedirects(
    aliasesOf(read, byPermalink, order),
    rules,
    site,
  )
  return {
    site: { ...site, redirects },
    articles,
    turns,
    problems: [
      ...ofCatalogues,
      ...problems,
      ...collisions,
      ...navigation.problems,
      ...ofRedirects,
      ...(isMissing ? [missingMenu(config.navigation)] : []),
    ],
  }
}

/** A page's own address and those of its aliases. */
function addressesOf({ permalink, aliases }: Page): string[] {
  return [permalink, ...aliases.flatMap((alias) => permalinkOfAlias(alias, permalink) ?? [])]
}

/** The address of a term that no file declares. */
function termAddress(taxonomy: string, name: string, config: SiteConfig): string {
  if (config.permalinks.term[taxonomy] === undefined) return termPermalink(taxonomy, name)
  const path = `${taxonomy}/${name.replaceAll('/', '-')}/_index.md`
  return permalinkOf(
    { path, kind: 'term', sections: [taxonomy], fields: { title: name, ...noFields } },
    config,
  )
}

const noFields = { slug: undefined, url: undefined, date: undefined }

function missingMenu(name: string): Problem {
  const place = { file: 'site.yaml', line: 1, column: 1 }
  return warning(
    place,
    'menu',
    `no article stands in the menu ${name}`,
    'Set navigation: folders, or menu entries in front matter.',
  )
}

/** One page an address: of two files with one address neither may silently win. */
function claimAddresses(candidates: readonly Page[]) {
  const byPermalink = new Map<string, Page>()
  const collisions: Problem[] = []
  for (const page of candidates) {
    const owner = byPermalink.get(page.permalink)
    if (!owner) {
      byPermalink.set(page.permalink, page)
    } else if (page.kind === 'taxonomy' || page.kind === 'term') {
      const place = { file: owner.path || page.path, line: 1, column: 1 }
      const reason = `${page.permalink} is already the address of the ${page.kind} ${page.title}`
      collisions.push(
        error(place, 'address', reason, 'Move the article, or make it the _index of a folder of that name.'),
      )
    } else if (page.path !== '') {
      const place = { file: page.path, line: 1, column: 1 }
      collisions.push(
        error(
          place,
          'address',
          `${page.permalink} is already the address of ${owner.path}`,
          'Rename one of the two files, or set its url or slug.',
        ),
      )
    }
  }
  return { pages: [...byPermalink.values()], byPermalink, collisions }
}

/** Aliases in navigation order; those of pages outside of the tree last, in default order. */
function aliasesOf(
  read: readonly ArticlePage[],
  byPermalink: ReadonlyMap<string, Page>,
  order: ReadonlyMap<string, number>,
): Alias[] {
  const rank = (page: Page) => order.get(page.permalink) ?? order.size
  const placeOf = new Map(read.map(({ page, placeOf }) => [page.path, placeOf]))
  return sortPages([...byPermalink.values()])
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((page) =>
      page.aliases.map((written, index) => ({
        page,
        written,
        place: placeOf.get(page.path)?.(['aliases', index]) ?? { file: page.path, line: 1, column: 1 },
      })),
    )
}

/** The parts of a site as plain data, for the disk. */
export type SiteData = Omit<Site, 'byPermalink'>

/** Drops what can be made again. */
export function siteToData({ byPermalink: _, ...data }: Site): SiteData {
  return data
}

/** The site again, as `buildSite` made it. */
export function siteFromData(data: SiteData): Site {
  return { ...data, byPermalink: new Map(data.pages.map((page) => [page.permalink, page])) }
}
