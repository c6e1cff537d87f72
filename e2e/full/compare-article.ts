import { lostWords } from './lost-words.ts'
import { type PageWords, pageWords } from './page-words.ts'
import { type Reading, type SourceWord, sourceWords } from './source-words.ts'

/** A run of words that an article's page lacks. */
export interface LostRun {
  line: number
  words: string[]
  /** The words that stand before it in the source. */
  before: string[]
}

/** An article beside its page. */
export interface Comparison {
  /** How many words there are to be found. */
  words: number
  lost: LostRun[]
}

const readings = (['\uE000', ''] as const).flatMap((tag) =>
  (['kept', 'dropped'] as const).map((indentation) => ({ tag, indentation })),
)

/** Compares an article with its page, by the reading of its source that loses least. */
export function compareArticle(source: string, html: string, unsafe: boolean): Comparison {
  const page = pageWords(html) ?? { main: [], footnotes: [] }
  let best: Comparison | undefined
  for (const reading of readings) {
    const found = compare(source, page, { ...reading, unsafe })
    if (!best || countOf(found) < countOf(best)) best = found
    if (countOf(best) === 0) break
  }
  return best ?? { words: 0, lost: [] }
}

function countOf({ lost }: Comparison): number {
  return lost.flatMap(({ words }) => words).length
}

/** A footnote may stand anywhere among the footnotes. */
function compare(source: string, page: PageWords, reading: Reading): Comparison {
  const { main, footnotes } = sourceWords(source, reading)
  const lost = [
    ...lostRuns(main, page.main),
    ...footnotes.flatMap((footnote) => lostRuns(footnote, page.footnotes)),
  ]
  return { words: main.length + footnotes.flat().length, lost }
}

function lostRuns(source: readonly SourceWord[], page: readonly string[]): LostRun[] {
  const words = source.map(({ word }) => word)
  const runs: LostRun[] = []
  let end = -1
  for (const index of lostWords(words, page)) {
    const { word, line } = source[index] ?? { word: '', line: 0 }
    const last = runs.at(-1)
    if (last && end === index) last.words.push(word)
    else runs.push({ line, words: [word], before: words.slice(Math.max(0, index - 4), index) })
    end = index + 1
  }
  return runs
}
