import { join, relative, sep } from 'node:path'
import { readArticleFile, textReader } from '../../content/read.ts'
import { readArticle } from '../../content/read-article.ts'
import { siteFromData } from '../../content/site.ts'
import { workFolder } from '../../project.ts'
import { type Compiler, openCompiler } from '../../render/compiler.ts'
import type { Shortcode } from '../../shortcodes/shortcode.ts'
import { openResultStore } from '../../store/result-store.ts'
import type { CompiledArticle, Page, Publication, Site, SourceFile } from '../../types.ts'
import { KeptArticle } from './kept-article.ts'
import type { Kept } from './kept-entries.ts'
import { headOf, type KeptSite, type KeptTexts } from './kept-site.ts'

/** An article whose text was edited, as it was and as it is. */
export interface Edit {
  page: Page
  before: CompiledArticle
  after: CompiledArticle
  /** Under which the new compiled form is kept. */
  kept: string
}

/** A site of which nothing but texts was edited. */
export interface EditedSite {
  publication: Publication
  compiler: Compiler
  edits: Edit[]
  /** How many of them were compiled for it. */
  compiled: number
}

/**
 * Reads what was edited into a site that was kept.
 * @param root of the content folder, absolute, without links
 * @param files that were edited, absolute
 * @returns undefined where something else than the text of articles may have changed
 */
export async function readEditedSite(
  root: string,
  files: readonly string[],
  last: Pick<Kept, 'site' | 'texts'>,
): Promise<EditedSite | undefined> {
  const sources = readEdits(root, files, last)
  if (!sources) return undefined
  const site = withTexts(siteFromData(last.site.site), sources)
  const compiler = await openKeptCompiler(root, site, last.site, sources)
  const pages = site.pages.filter(({ path }) => sources.has(path))
  const articles = keptArticles(site, last.texts, compiler)
  const edits: Edit[] = []
  let compiled = 0
  for (const page of pages) {
    const before = articles.get(page.permalink)
    const { key: kept, known, compile } = compiler.prepare(page)
    if (!before) return undefined
    if (!known) compiled++
    edits.push({ page, before, after: known ?? (await compile()), kept })
  }
  for (const { page, after } of edits) articles.set(page.permalink, after)
  const { scripts, searchTests } = last.site
  const outputs = openResultStore(join(workFolder, 'outputs'))
  return { publication: { site, scripts, articles, searchTests, kept: outputs }, compiler, edits, compiled }
}

/** The edited articles by path; undefined where one has other front matter, stands in others, or is none. */
function readEdits(
  root: string,
  files: readonly string[],
  { site, texts }: Pick<Kept, 'site' | 'texts'>,
): Map<string, SourceFile> | undefined {
  const sources = new Map<string, SourceFile>()
  for (const file of files) {
    const path = relative(root, file).split(sep).join('/')
    // A file that is an input twice is more than an article.
    if (!Object.hasOwn(site.heads, path) || texts.included.includes(path) || sources.has(path))
      return undefined
    const source = readArticleFile(root, path)
    if (!source || headOf(source.source) !== site.heads[path]) return undefined
    sources.set(path, source)
  }
  return sources
}

function withTexts(site: Site, sources: ReadonlyMap<string, SourceFile>): Site {
  const pages = site.pages.map((page) => {
    const source = sources.get(page.path)
    return source ? { ...page, body: readArticle(source).body } : page
  })
  return { ...site, pages, byPermalink: new Map(pages.map((page) => [page.permalink, page])) }
}

/** Articles that are included are read when they are; templates, where an edited article has a call. */
async function openKeptCompiler(
  root: string,
  site: Site,
  { heads, generated, snippets, components }: KeptSite,
  sources: ReadonlyMap<string, SourceFile>,
): Promise<Compiler> {
  const hasCalls = [...sources.values()].some(({ source }) => /\{\{[<%]/.test(source))
  const templates = hasCalls ? await templatesOf(root, site) : new Map<string, Shortcode>()
  const readText = textReader(root)
  const written = Object.keys(heads).map((path) => ({
    path,
    get source() {
      return sources.get(path)?.source ?? readText(path) ?? ''
    },
  }))
  const files = { articles: [...written, ...generated], snippets, templates, readText }
  return openCompiler(site, files, new Set(components))
}

async function templatesOf(root: string, { config }: Site): Promise<ReadonlyMap<string, Shortcode>> {
  const [{ findHugoProject }, { readTemplates }] = await Promise.all([
    import('../../content/hugo-project.ts'),
    import('../read-templates.ts'),
  ])
  return (await readTemplates(root, config, await findHugoProject(root))).shortcodes
}

function keptArticles(site: Site, texts: KeptTexts, compiler: Compiler): Map<string, CompiledArticle> {
  const articles = new Map<string, CompiledArticle>()
  for (const page of site.pages) {
    const facts = texts.articles[page.permalink]
    if (!facts) continue
    const load = () => {
      const known = compiler.known(page, facts.kept)
      if (!known) throw new Error(`what was kept of ${page.path} is gone`)
      return known
    }
    articles.set(page.permalink, new KeptArticle(facts, load))
  }
  return articles
}
