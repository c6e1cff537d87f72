import { withMentions } from '../../content/catalogue/mentions.ts'
import { takeSnippets } from '../../content/snippets.ts'
import type { Compiler } from '../../render/compiler.ts'
import type { StyleSheets } from '../../render/join-styles.ts'
import type { SourceFile } from '../../types.ts'
import type { LateValues } from '../../view/late-values.ts'
import type { Examination } from '../prepare.ts'
import {
  type ArticleFacts,
  addAsked,
  factsOf,
  headOf,
  type KeptSite,
  type KeptTexts,
  withoutTexts,
} from './kept-site.ts'

/** What of a site that was built builds after edits of texts need. */
export function keptSiteOf(
  { publication, files, images, compiler, styles, ledger }: Examination,
  sheets: StyleSheets,
  late: LateValues,
): KeptSite {
  const { site, scripts, searchTests } = publication
  const origins = new Set(site.pages.flatMap(({ path, origin }) => (origin ? [path] : [])))
  const written = files.articles.filter(({ path }) => !origins.has(path))
  // What is a piece of text, too, is not edited as an article alone.
  const isPiece = (file: SourceFile) => takeSnippets([file], site.config.snippets).snippets.length > 0
  return {
    site: withoutTexts(site),
    heads: Object.fromEntries(written.map((file) => [file.path, isPiece(file) ? '' : headOf(file.source)])),
    generated: files.articles.filter(({ path }) => origins.has(path)),
    snippets: [...files.snippets],
    searchTests: [...searchTests],
    catalogues: withMentions(publication),
    images,
    components: [...compiler.components],
    scripts,
    styles,
    sheets: [...sheets],
    late,
    hasLedger: ledger !== undefined,
  }
}

/** What is known of the texts of a site that was built. */
export function keptTextsOf({
  publication,
  keys,
  compiler,
  found,
  outputs,
}: Pick<Examination, 'publication' | 'keys' | 'found' | 'outputs'> & {
  compiler: Pick<Compiler, 'included'>
}): KeptTexts {
  const { site, articles } = publication
  const facts: Record<string, ArticleFacts> = {}
  for (const page of site.pages) {
    const article = articles.get(page.permalink)
    const key = keys.get(page.permalink)
    if (article && key !== undefined) facts[page.permalink] = factsOf(page, article, key)
  }
  const asked: Record<string, string[]> = {}
  addAsked(site.pages, publication, asked)
  return { articles: facts, included: [...compiler.included], asked, problems: found, outputs }
}
