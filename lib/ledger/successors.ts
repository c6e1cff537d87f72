import { stemOf } from '../content/article-path.ts'
import { readArticle } from '../content/read-article.ts'
import type { Page } from '../types.ts'
import type { LostArticle } from './compare.ts'
import type { Ledger } from './format.ts'
import type { History } from './history.ts'
import { indexTexts, type TextIndex } from './likeness.ts'

/** An article that may have taken the place of a lost one. */
export interface Successor {
  page: Page
  /** What speaks for it, for its writer to judge. */
  reason: string
  isCertain: boolean
}

/** What the search for a lost article is made in. */
export interface Ground {
  pages: readonly Page[]
  ledger: Ledger
  history: History | undefined
}

/** How much of a text must stand in another for the two to be one article: by itself, and with the title. */
const enough = 0.75
const enoughWithTitle = 0.3

/** Less than this is chance. */
const least = 0.3

/**
 * Finds the articles that may have taken the place of a lost one, the likeliest first: the file
 * itself at another address; else what git takes for its new name, what has its title, and what
 * has its text. Only one of them can be certain.
 */
export function successorFinder({
  pages,
  ledger,
  history,
}: Ground): (lost: LostArticle) => Promise<Successor[]> {
  const written = pages.filter(({ path }) => path !== '')
  const byFile = new Map(written.map((page) => [page.path, page]))
  const ranks = new Map(written.map((page, rank) => [page, rank]))
  const byTitle = new Map<string, Page[]>()
  for (const page of written) {
    const namesakes = byTitle.get(page.title)
    if (namesakes) namesakes.push(page)
    else byTitle.set(page.title, [page])
  }
  let index: TextIndex<Page> | undefined

  return async (lost) => {
    const same = byFile.get(lost.file)
    if (same) return [{ page: same, reason: 'the same file', isCertain: true }]
    if (lost.file === '') return []
    const commits = await commitsOf(lost, history)
    const rename = await findRename(lost.file, commits, history)
    const old = await findText(lost.file, commits, history)
    index ??= indexTexts(written, ({ body }) => body)
    const shares = old === undefined ? new Map<Page, number>() : index.sharesOf(old)
    // Nothing speaks for any other, and there may be many lost ones in many articles.
    const renamed = byFile.get(rename?.to ?? '')
    const candidates = new Set([
      ...(renamed ? [renamed] : []),
      ...shares.keys(),
      ...(lost.title === '' ? [] : (byTitle.get(lost.title) ?? [])),
    ])
    const inOrder = [...candidates].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
    const found = inOrder.flatMap((page) => {
      const isNew = !ledger.get(page.permalink)?.title
      const evidence: Evidence = {
        score: rename?.to === page.path ? rename.score / 100 : 0,
        share: shares.get(page) ?? 0,
        isNew,
        hasTitle: isNew && lost.title !== '' && page.title === lost.title,
        isKin: isKin(page.path, lost.file),
        isTextKnown: old !== undefined,
      }
      const reason = reasonOf(evidence)
      return reason === undefined ? [] : [{ page, reason, evidence, certainty: certaintyOf(evidence) }]
    })
    found.sort((a, b) => weightOf(b.evidence) - weightOf(a.evidence))
    const highest = Math.max(0, ...found.map(({ certainty }) => certainty))
    const best = found.filter(({ certainty }) => certainty === highest)
    return found.map(({ page, reason, certainty }) => ({
      page,
      reason,
      isCertain: certainty > 0 && certainty === highest && best.length === 1,
    }))
  }
}

interface Evidence {
  /** Of git's rename, from 0 to 1. */
  score: number
  share: number
  /** Whether its own address is not in the ledger. */
  isNew: boolean
  hasTitle: boolean
  isKin: boolean
  isTextKnown: boolean
}

/** 3 for the new name or place of the article, 2 and 1 for a new or an older one that has its text, 0 for a guess. */
function certaintyOf({ score, share, isNew, hasTitle, isKin, isTextKnown }: Evidence): number {
  const likeness = Math.max(score, share)
  const isNamesake = hasTitle && (isTextKnown ? likeness >= enoughWithTitle : isKin)
  if (isNamesake || score >= enough) return 3
  if (share < enough) return 0
  return isNew ? 2 : 1
}

function reasonOf({ score, share, hasTitle }: Evidence): string | undefined {
  if (score > 0) return 'renamed'
  if (hasTitle) return 'the same title'
  return share >= least ? `${Math.round(share * 100)} % of its text` : undefined
}

function weightOf({ score, share, hasTitle }: Evidence): number {
  return Math.max(score, share) + (hasTitle ? 0.5 : 0)
}

/** Files of one name or of one folder: the name of an index is that of its folder. */
function isKin(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) =>
    stemOf(path)
      .replace(/\/_?index$/, '')
      .split('/'),
  )
  return a?.at(-1) === b?.at(-1) || a?.slice(0, -1).join('/') === b?.slice(0, -1).join('/')
}

/** The state in which the article stood in the ledger, and the last one that was committed. */
async function commitsOf({ pages }: LostArticle, history: History | undefined): Promise<string[]> {
  const line = pages[0]?.line
  const recorded = line ? await history?.commitOfLine(line) : undefined
  return [...new Set(['HEAD', ...(recorded ? [recorded] : [])])]
}

async function findRename(file: string, commits: readonly string[], history: History | undefined) {
  for (const commit of commits) {
    const rename = (await history?.renamesSince(commit))?.get(file)
    if (rename) return rename
  }
  return undefined
}

async function findText(file: string, commits: readonly string[], history: History | undefined) {
  for (const commit of commits) {
    const source = await history?.textAt(commit, file)
    if (source !== undefined) return readArticle({ path: file, source }).body
  }
  return undefined
}
