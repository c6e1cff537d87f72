import { readConfig } from '../config.ts'
import { readHugoConfig } from '../hugo-config.ts'
import { formatProblem } from '../problem.ts'
import type { Asset, BuildOptions, NavigationNode, Page, Site } from '../types.ts'
import { readRedirectRules } from './redirect-rules.ts'
import { buildSite } from './site.ts'

/** What of a content folder differs from a folder with nothing but articles. */
export interface Surroundings {
  /** The text of `site.yaml`. */
  yaml?: string
  /** The text of `hugo.toml` beside the content folder. */
  hugo?: string
  /** Files of `data/` that describe a catalogue. */
  catalogues?: Readonly<Record<string, string>>
  /** The text of `redirects.yaml`. */
  redirects?: string
  basePath?: string
  /** Paths of pictures and downloads in the content folder. */
  assets?: readonly string[]
  options?: Partial<BuildOptions>
}

/** A site as tests write it down: texts by path. Today is the first of June 2025. */
export function siteOf(
  files: Readonly<Record<string, string>>,
  {
    yaml = '',
    hugo = '',
    redirects = '',
    catalogues = {},
    basePath = '',
    assets = [],
    options = {},
  }: Surroundings = {},
): { site: Site; said: string[] } {
  const project = readHugoConfig([{ path: '../hugo.toml', source: hugo }], 'content')
  const rules = readRedirectRules({ path: 'redirects.yaml', source: redirects })
  const { site, problems } = buildSite({
    config: readConfig({ path: 'site.yaml', source: yaml }, { BASE_PATH: basePath }, project.config),
    articles: Object.entries(files).map(([path, source]) => ({ path, source })),
    catalogues: Object.entries(catalogues).map(([path, source]) => ({ path, source })),
    assets: assets.map((path): Asset => ({ path, folder: 'content', permalink: `/${path}` })),
    rules: rules.rules,
    options: {
      now: new Date('2025-06-01T00:00:00Z'),
      drafts: false,
      future: false,
      expired: false,
      ...options,
    },
  })
  return { site, said: [...rules.problems, ...problems].map(formatProblem) }
}

/** An article with the given lines of front matter. */
export function article(frontMatter: string, body = 'Text.'): string {
  return `---\n${frontMatter}\n---\n${body}\n`
}

/** The page at an address, which must be there. */
export function pageAt(site: Site, permalink: string): Page {
  const page = site.byPermalink.get(permalink)
  if (!page) throw new Error(`no page at ${permalink}, only at ${[...site.byPermalink.keys()].join(' ')}`)
  return page
}

/** A navigation tree as lines: title and address, two spaces a level, `-` for no address. */
export function outlineOf(tree: readonly NavigationNode[], depth = 0): string[] {
  return tree.flatMap(({ title, permalink, children }) => [
    `${'  '.repeat(depth)}${title} ${permalink || '-'}`,
    ...outlineOf(children, depth + 1),
  ])
}
