import { formatOf } from '../content/article-path.ts'
import { readArticle } from '../content/read-article.ts'
import type { CompiledArticle, Heading } from '../types.ts'
import type { LostAnchors } from './compare.ts'
import type { History } from './history.ts'
import { wordLikeness } from './likeness.ts'

/** A heading that may be what a lost one has become. */
export interface RenamedHeading {
  heading: Heading
  isCertain: boolean
}

type Contents = Pick<CompiledArticle, 'headings' | 'sections'>

/** How alike the texts below two headings must be: alone, and where the heading stands in the same place. */
const enough = 0.7
const enoughInPlace = 0.4

/**
 * Finds what lost headings of a page have become: a new heading with the same text below it, or at
 * the same place between the same neighbours.
 * @param article the page as it is now
 * @param known ids that are no new headings
 * @returns for each lost id the headings that it may be, the likeliest first; none without the old text
 */
export async function findRenamedHeadings(
  { page, ids }: LostAnchors,
  article: Contents,
  known: ReadonlySet<string>,
  history: History | undefined,
): Promise<Map<string, RenamedHeading[]>> {
  const result = new Map<string, RenamedHeading[]>()
  const before = history && (await contentsBefore(page.file, page.anchors.get(ids[0] ?? '') ?? 0, history))
  if (!before) return result
  const oldIds = new Set(before.headings.map(({ id }) => id))
  const fresh = article.headings.filter(({ id }) => !known.has(id) && !oldIds.has(id))
  for (const id of ids) {
    const found = fresh.map((heading) => {
      const likeness = wordLikeness(textBelow(before, id), textBelow(article, heading.id))
      const isInPlace = isBetweenSame(before.headings, id, article.headings, heading.id, fresh.length)
      const isEmpty = textBelow(before, id) === '' && textBelow(article, heading.id) === ''
      const isCertain = likeness >= enough || (isInPlace && (isEmpty || likeness >= enoughInPlace))
      return { heading, isCertain, weight: likeness + (isInPlace ? 0.5 : 0) }
    })
    const likely = found.filter(({ weight }) => weight >= enoughInPlace).sort((a, b) => b.weight - a.weight)
    const areMany = likely.filter((each) => each.isCertain).length > 1
    result.set(
      id,
      likely.map(({ heading, isCertain }) => ({ heading, isCertain: isCertain && !areMany })),
    )
  }
  return result
}

/** The article as it was where the ledger got the heading. It is read as Markdown, so that nothing of it runs. */
async function contentsBefore(file: string, line: number, history: History): Promise<Contents | undefined> {
  if (file === '' || line === 0) return undefined
  const recorded = await history.commitOfLine(line)
  const source = (await history.textAt(recorded, file)) ?? (await history.textAt('HEAD', file))
  if (source === undefined) return undefined
  const { body } = readArticle({ path: file, source })
  const format = formatOf(file) === 'html' ? 'html' : 'md'
  const { compileArticle } = await import('../mdx/compile.ts')
  return compileArticle({ path: file, format, body }, new Set())
}

function textBelow({ sections }: Contents, id: string): string {
  return sections.find((section) => section.id === id)?.text ?? ''
}

/** Whether two headings of one depth stand between the same neighbours, or first or last without one. */
function isBetweenSame(
  before: readonly Heading[],
  id: string,
  now: readonly Heading[],
  newId: string,
  fresh: number,
): boolean {
  const [old, current] = [neighbours(before, id), neighbours(now, newId)]
  if (!old || !current || old.depth !== current.depth) return false
  // A page of one heading has no neighbours to tell it by; then it must be the only new one.
  const isAlone = old.previous === undefined && old.next === undefined
  return old.previous === current.previous && old.next === current.next && (!isAlone || fresh === 1)
}

function neighbours(headings: readonly Heading[], id: string) {
  const at = headings.findIndex((heading) => heading.id === id)
  const heading = headings[at]
  return heading && { depth: heading.depth, previous: headings[at - 1]?.id, next: headings[at + 1]?.id }
}
