import { fitOf, fitOfText, type QueryWord } from './fit.ts'
import { fitOfHeadings, headingsOf } from './heading-fit.ts'
import { mostWeight } from './postings.ts'

/** A page that was found, and the sections whose headings fit, best first. */
export interface RankedPage {
  page: number
  score: number
  /** How much of the query the title has, and how much of the title the query: 0 to 1. */
  titleFit: number
  sections: { section: number; fit: number }[]
}

/** What is known of a page before anything of it is loaded. */
export interface PageWords {
  title: readonly string[]
  /** The words of its address. */
  place: readonly string[]
  /** Whether it has no text. */
  isBare: boolean
  /** What its score is multiplied by. */
  boost: number
}

/** How many pages are looked at closely: their titles and headings. */
const mostCandidates = 60
const titleBonus = 0.9
const headingBonus = 0.6
/** How much a page loses that lacks words of the query. */
const strictness = 1.2
/** What a word of the address counts beside one of the title. */
const placeFit = 0.6
const bareFactor = 0.75

/** A word with how rare it is, and what it weighs on each page. */
interface WeighedWord extends QueryWord {
  rarity: number
  weights: Float32Array
}

/**
 * Pages for the words of a query, best first.
 * @param about what is known of a page
 * @param inTitles pages whose titles have words of the query, once for each such word
 * @param isWanted whether a page may be found
 */
export function rankPages(
  words: readonly QueryWord[],
  pageCount: number,
  about: (page: number) => PageWords,
  inTitles: Iterable<number>,
  isWanted: (page: number) => boolean,
): RankedPage[] {
  const weighed = words.map((word) => ({
    ...word,
    rarity: rarityOf(word, pageCount),
    weights: weightsOf(word, pageCount),
  }))
  const whole = weighed.reduce((sum, { rarity }) => sum + rarity, 0) || 1
  const inTitle = new Uint8Array(pageCount)
  for (const page of inTitles) inTitle[page] = (inTitle[page] ?? 0) + 1
  const candidates: { page: number; score: number; promise: number }[] = []
  for (let page = 0; page < pageCount; page++) {
    const score = scoreOf(page, weighed, whole)
    const promise = score + (inTitle[page] ?? 0) / words.length
    if (promise > 0 && isWanted(page)) candidates.push({ page, score, promise: promise * about(page).boost })
  }
  const best = candidates
    .sort((one, other) => other.promise - one.promise || one.page - other.page)
    .slice(0, mostCandidates)
  const headings = headingsOf(weighed, new Set(best.map(({ page }) => page)))
  return best
    .map(({ page, score }) => {
      const titleFit = fitOfTitle(about(page), weighed, whole)
      const sections = fitOfHeadings(headings.get(page), whole)
      const bonus = titleBonus * titleFit + headingBonus * (sections[0]?.fit ?? 0)
      return { page, score: (score + bonus) * about(page).boost, titleFit, sections }
    })
    .sort((one, other) => other.score - one.score || one.page - other.page)
}

function scoreOf(page: number, words: readonly WeighedWord[], whole: number): number {
  let sum = 0
  let has = 0
  for (const { weights, rarity } of words) {
    const weight = weights[page] ?? 0
    if (weight === 0) continue
    sum += rarity * weight
    has += rarity
  }
  return sum === 0 ? 0 : (sum / whole) * (has / whole) ** strictness
}

function fitOfTitle(
  { title, place, isBare }: PageWords,
  words: readonly WeighedWord[],
  whole: number,
): number {
  const matched = new Set<string>()
  let has = 0
  for (const word of words) {
    let best = 0
    for (const each of title) {
      const fit = fitOf(word, each)
      if (fit > 0) matched.add(each)
      best = Math.max(best, fit)
    }
    for (const { terms, fit } of word.synonyms) {
      if (!terms.every((term) => title.includes(term))) continue
      for (const term of terms) matched.add(term)
      best = Math.max(best, fit)
    }
    for (const each of place) best = Math.max(best, placeFit * fitOf(word, each))
    has += best * word.rarity
  }
  return fitOfText(has / whole, matched.size / Math.max(1, title.length)) * (isBare ? bareFactor : 1)
}

/** The weight of a word on each page: that of the match that fits and counts most. */
function weightsOf({ matches, synonyms }: QueryWord, pageCount: number): Float32Array {
  const weights = new Float32Array(pageCount)
  for (const { postings, fit } of [...matches, ...synonyms])
    for (const { page, weight } of postings) {
      const share = (fit * weight) / mostWeight
      if (share > (weights[page] ?? 0)) weights[page] = share
    }
  return weights
}

/** A word that few pages have says more. One that is nowhere counts like a rare one, so that all lose by it. */
function rarityOf({ matches, synonyms, share }: QueryWord, pageCount: number): number {
  const all = [...matches, ...synonyms]
  const best = Math.max(0, ...all.map(({ fit }) => fit))
  const pages = Math.min(
    pageCount,
    best === 1
      ? Math.max(...matches.map(({ fit, postings }) => (fit === 1 ? postings.length : 0)))
      : all.reduce((sum, { postings }) => sum + postings.length, 0),
  )
  return share * Math.log(1 + (pageCount - pages + 0.5) / (pages + 0.5))
}
