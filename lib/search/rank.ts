import { type Match, prefixFit } from './look-up.ts'
import { mostWeight } from './postings.ts'
import type { SynonymMatch } from './synonyms.ts'

/** A word of the query, and what of the index it may stand for. */
export interface QueryWord {
  text: string
  /** 1, less for a part of an identifier. */
  share: number
  /** The word still being typed: it stands for whatever begins with it. */
  isLast: boolean
  matches: Match[]
  /** What means the same as it, or as the phrase in which it stands. */
  synonyms: SynonymMatch[]
  /** How well each of all these fits. */
  fits: ReadonlyMap<string, number>
}

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

/** What a page has of one word of the query. */
interface Hit {
  weight: number
  fit: number
  headings: Map<number, { length: number; fit: number }>
}

/**
 * Pages for the words of a query, best first.
 * @param about what is known of a page
 * @param inTitles pages whose titles have words of the query, once for each such word
 */
export function rankPages(
  words: readonly QueryWord[],
  pageCount: number,
  about: (page: number) => PageWords,
  inTitles: Iterable<number>,
): RankedPage[] {
  const weighed = words.map((word) => ({ ...word, hits: hitsOf(word), rarity: rarityOf(word, pageCount) }))
  const whole = weighed.reduce((sum, { rarity }) => sum + rarity, 0) || 1
  const inTitle = new Map<number, number>()
  for (const page of inTitles) inTitle.set(page, (inTitle.get(page) ?? 0) + 1)
  const pages = new Set([...weighed.flatMap(({ hits }) => [...hits.keys()]), ...inTitle.keys()])
  const candidates = [...pages]
    .map((page) => {
      let sum = 0
      let has = 0
      for (const { hits, rarity } of weighed) {
        const hit = hits.get(page)
        if (!hit) continue
        sum += rarity * hit.weight
        has += rarity
      }
      const score = (sum / whole) * (has / whole) ** strictness
      const promise = (score + (inTitle.get(page) ?? 0) / words.length) * about(page).boost
      return { page, score, promise }
    })
    .sort((one, other) => other.promise - one.promise || one.page - other.page)
  return candidates
    .slice(0, mostCandidates)
    .map(({ page, score }) => {
      const titleFit = fitOfTitle(page)
      const sections = fitOfHeadings(page)
      const bonus = titleBonus * titleFit + headingBonus * (sections[0]?.fit ?? 0)
      return { page, score: (score + bonus) * about(page).boost, titleFit, sections }
    })
    .sort((one, other) => other.score - one.score || one.page - other.page)

  function fitOfTitle(page: number): number {
    const { title, place, isBare } = about(page)
    const matched = new Set<string>()
    let has = 0
    for (const { rarity, ...word } of weighed) {
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
      has += best * rarity
    }
    return fitOfText(has / whole, matched.size / Math.max(1, title.length)) * (isBare ? bareFactor : 1)
  }

  function fitOfHeadings(page: number): { section: number; fit: number }[] {
    const sections = new Map<number, { has: number; count: number; length: number }>()
    for (const { hits, rarity } of weighed)
      for (const [section, { length, fit }] of hits.get(page)?.headings ?? []) {
        const entry = sections.get(section) ?? { has: 0, count: 0, length }
        sections.set(section, { has: entry.has + rarity * fit, count: entry.count + 1, length })
      }
    return [...sections]
      .map(([section, { has, count, length }]) => ({
        section,
        fit: fitOfText(has / whole, Math.min(1, count / length)),
      }))
      .sort((one, other) => other.fit - one.fit || one.section - other.section)
  }
}

/**
 * How well a title or heading fits.
 * @param has how much of the query it has
 * @param used how much of it is in the query
 */
function fitOfText(has: number, used: number): number {
  return has ** 2 * (0.4 + 0.6 * used)
}

/** How well a word of a title or an address fits a word of the query. */
export function fitOf(
  { text, isLast, fits }: Pick<QueryWord, 'text' | 'isLast' | 'fits'>,
  word: string,
): number {
  if (word === text) return 1
  return isLast && word.startsWith(text) ? prefixFit : (fits.get(word) ?? 0)
}

function hitsOf({ matches, synonyms }: QueryWord): Map<number, Hit> {
  const hits = new Map<number, Hit>()
  for (const { postings, fit } of [...matches, ...synonyms])
    for (const { page, weight, headings } of postings) {
      const hit = hits.get(page) ?? { weight: 0, fit: 0, headings: new Map() }
      hit.weight = Math.max(hit.weight, (fit * weight) / mostWeight)
      hit.fit = Math.max(hit.fit, fit)
      for (const { section, length } of headings)
        if ((hit.headings.get(section)?.fit ?? 0) < fit) hit.headings.set(section, { length, fit })
      hits.set(page, hit)
    }
  return hits
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
