import { hasAnchor } from '../../checks/anchors.ts'
import * as checks from '../../checks/index.ts'
import { resolveAddress } from '../../content/links.ts'
import { chosenFormats } from '../../outputs/chosen-formats.ts'
import type { Compiler } from '../../render/compiler.ts'
import type {
  Check,
  CompiledArticle,
  OutputFile,
  OutputFormat,
  Page,
  Problem,
  Publication,
  Site,
} from '../../types.ts'
import { listedPages } from '../../view/page-view.ts'
import { settleFound } from '../found-problems.ts'
import type { Edit, EditedSite } from './edited-site.ts'
import { addAsked, factsOf, type KeptSite, type KeptTexts } from './kept-site.ts'

/** What is to be made anew after edits of texts; all else is as it was. */
export interface EditExamination {
  problems: Problem[]
  /** The edited pages, and those that show something of their text. */
  pages: Page[]
  /** Files that are made of texts, and paths of those that were and are no more. */
  outputs: OutputFile[]
  gone: string[]
  texts: KeptTexts
}

/**
 * Finds out what edits of texts change besides the pages of the articles themselves.
 * @returns undefined where they change more than is looked at here, or something is wrong that stops a build
 */
export async function examineEdits(
  {
    publication,
    compiler,
    edits,
  }: Pick<EditedSite, 'publication' | 'edits'> & {
    compiler: Pick<Compiler, 'included'>
  },
  site: Pick<KeptSite, 'hasLedger'>,
  texts: KeptTexts,
): Promise<EditExamination | undefined> {
  if (!edits.every((edit) => isOfTextAlone(edit, publication, site, texts))) return undefined
  const changed = {
    summaries: edits.some(({ page, after, kept }) => {
      const summary = texts.articles[page.permalink]?.summary
      return factsOf(page, after, kept).summary !== summary
    }),
    sections: edits.some(({ before, after }) => partOf(before, sectionsOf) !== partOf(after, sectionsOf)),
  }
  const pages = pagesToRender(edits, publication, changed.summaries)
  if (pages.some(({ permalink }) => (publication.articles.get(permalink)?.imports ?? []).length > 0))
    return undefined
  const found = { ...texts.problems, checks: await checkEdits(edits, publication, texts, changed.sections) }
  const problems = settleFound(found, publication.site)
  if (problems.some(({ severity }) => severity === 'error')) return undefined

  const formats = chosenFormats(publication).filter((format) => format.texts && changed[format.texts])
  const rendered = formats.map((format): [OutputFormat, OutputFile[]] => [format, format.render(publication)])
  const paths = rendered.map(([{ name }, files]): [string, string[]] => [name, files.map(({ path }) => path)])
  const now = new Set(paths.flatMap(([, each]) => each))
  const asked = { ...texts.asked }
  const edited = edits.map(({ page }) => page)
  addAsked(edited, publication, asked)
  return {
    problems,
    pages,
    outputs: rendered.flatMap(([, files]) => files),
    gone: formats.flatMap(({ name }) => texts.outputs[name] ?? []).filter((path) => !now.has(path)),
    texts: {
      articles: {
        ...texts.articles,
        ...Object.fromEntries(
          edits.map(({ page, after, kept }) => [page.permalink, factsOf(page, after, kept)]),
        ),
      },
      included: [...new Set([...texts.included, ...compiler.included])],
      asked,
      problems: found,
      outputs: { ...texts.outputs, ...Object.fromEntries(paths) },
    },
  }
}

const sectionsOf = ({ sections, headings }: CompiledArticle) => [sections, headings]
const idsOf = ({ headings, anchors }: CompiledArticle) => [headings.map(({ id }) => id), anchors]
const pathsOf = (links: readonly { target: string }[]) =>
  [...new Set(links.map(({ target }) => target))].sort()

/** So that what is the same stays the very same, and is not kept again. */
function isAlike(before: readonly Problem[], now: readonly Problem[]): boolean {
  return JSON.stringify(before) === JSON.stringify(now)
}

function partOf<T>(article: CompiledArticle, part: (article: CompiledArticle) => T): string {
  return JSON.stringify(part(article))
}

/**
 * Whether all that an edit changes is looked at here. What it asks of files, modules and data, and what others ask of
 * its headings, is not.
 */
function isOfTextAlone(
  { page, before, after }: Edit,
  { site }: Publication,
  { hasLedger }: Pick<KeptSite, 'hasLedger'>,
  { asked, problems }: KeptTexts,
): boolean {
  const isSame = <T>(part: (article: CompiledArticle) => T) => partOf(before, part) === partOf(after, part)
  return (
    before.imports.length === 0 &&
    before.hasPlayer === after.hasPlayer &&
    isSame(({ images }) => pathsOf(images)) &&
    isSame((article) => namedThings(page, article, site)) &&
    (!hasLedger || isSame(idsOf)) &&
    // What is wrong with a picture is said of every place where it stands.
    !problems.others.some(({ file, rule }) => file === page.path && rule === 'image') &&
    (isSame(idsOf) ||
      (asked[page.permalink] ?? []).every((id) => hasAnchor(before, id) && hasAnchor(after, id)))
  )
}

/** What is otherwise published, or shown, where an article links to it: files of `assets`, and items of catalogues. */
function namedThings(page: Page, { links }: CompiledArticle, site: Site): string[] {
  const isOfAssets = site.assets.some(({ folder }) => folder === 'assets')
  if (site.catalogues.length === 0 && !isOfAssets) return []
  const items = new Set(site.catalogues.flatMap((each) => each.items.map(({ permalink }) => permalink)))
  const named = links.flatMap(({ target }) => {
    const address = resolveAddress(target, page, site)
    if (address.page) return items.has(address.page.permalink) ? address.page.permalink : []
    return isOfAssets ? (address.href ?? []) : []
  })
  return [...new Set(named)].sort()
}

/** The edited pages, and the lists that show them where a summary is another. */
function pagesToRender(edits: readonly Edit[], { site }: Publication, hasSummaries: boolean): Page[] {
  const edited = new Set(edits.map(({ page }) => page))
  if (!hasSummaries) return [...edited]
  return site.pages.filter(
    (page) => edited.has(page) || listedPages(page, site).some((each) => edited.has(each)),
  )
}

/** What each check finds now. */
async function checkEdits(
  edits: readonly Edit[],
  publication: Publication,
  { problems }: KeptTexts,
  hasSections: boolean,
): Promise<Record<string, Problem[]>> {
  const pages = edits.map(({ page }) => page)
  const files = new Set(pages.map(({ path }) => path))
  const found = Object.entries<Check>(checks).map(async ([name, check]): Promise<[string, Problem[]]> => {
    const before = problems.checks[name] ?? []
    if (check.texts === 'all' || (check.texts === 'sections' && hasSections)) {
      const now = await check.run(publication)
      return [name, isAlike(before, now) ? before : now]
    }
    if (check.texts !== 'each') return [name, before]
    const own = before.filter(({ file }) => files.has(file))
    const now = await check.run(publication, pages)
    return [name, isAlike(own, now) ? before : [...before.filter((each) => !own.includes(each)), ...now]]
  })
  return Object.fromEntries(await Promise.all(found))
}
