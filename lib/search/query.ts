import { readManifest } from './format.ts'
import { type Load, openFiles } from './index-files.ts'
import { lookUp, lookUpForms } from './look-up.ts'
import { fitOf, type QueryWord, type RankedPage, rankPages } from './rank.ts'
import { type PageResult, showPage } from './show.ts'
import { lookUpSynonym, readSynonyms } from './synonyms.ts'
import { tellingWords, termsOf, wordsOf } from './words.ts'

/** What a query gives. */
export interface Found {
  results: PageResult[]
  /** Words to mark in them, as they stand in texts. */
  words: string[]
  /** Whether a part of the index could not be loaded. */
  isPartial: boolean
}

export interface SearchEngine {
  /** Addresses for a query, best first, from postings alone. */
  rank(query: string): Promise<RankedPage[]>
  /** Pages for a query, best first; nothing for an empty query. */
  search(query: string): Promise<Found>
}

const mostPages = 12
/** Of these the texts are read, for real excerpts; the others show what they are about. */
const mostTexts = 5
const longestQuery = 200
const mostWords = 12
const partShare = 0.5

/**
 * Opens an index, in the browser's worker as in tests.
 * @param path of the manifest
 * @throws Error where the manifest cannot be loaded, or is of another version
 */
export async function openSearch(path: string, load: Load): Promise<SearchEngine> {
  const manifest = readManifest(await load(path))
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const files = openFiles(manifest, (name) => load(folder + name))
  const titles = manifest.titles.map((title) => termsOf(tellingWords(wordsOf(title))))
  const places = manifest.hrefs.map((href) => termsOf(wordsOf(href.replaceAll('/', ' '))))
  const bare = new Set(manifest.bare)
  const boosts = new Map(manifest.boosts)
  const synonymsIn = readSynonyms(manifest.synonyms ?? [])
  const titleVocabulary = pagesByWord(titles)

  async function readQuery(query: string): Promise<QueryWord[]> {
    const all = wordsOf(query.slice(0, longestQuery))
    const typed = tellingWords(all)
    const meant = synonymsIn(all)
    const words = new Map<string, { share: number; isLast: boolean }>()
    typed.forEach(({ whole, parts }, index) => {
      const isLast = index === typed.length - 1
      words.set(whole, { share: 1, isLast })
      parts.forEach((part, number) => {
        if (!words.has(part))
          words.set(part, { share: partShare, isLast: isLast && number === parts.length - 1 })
      })
    })
    return Promise.all(
      [...words].slice(0, mostWords).map(async ([text, { share, isLast }]) => {
        const known = meant.get(text) ?? []
        // What the writer names is no slip of another word.
        const matches = await (known.length > 0 ? lookUpForms : lookUp)(text, isLast, manifest, files)
        const synonyms = await Promise.all(known.map((synonym) => lookUpSynonym(synonym, manifest, files)))
        const fits = new Map([...synonyms, ...matches].map(({ word, fit }) => [word, fit]))
        return { text, share, isLast, matches, synonyms, fits }
      }),
    )
  }

  function rankWords(words: readonly QueryWord[]): RankedPage[] {
    return rankPages(
      words,
      titles.length,
      (page) => ({
        title: titles[page] ?? [],
        place: places[page] ?? [],
        isBare: bare.has(page),
        boost: boosts.get(page) ?? 1,
      }),
      words.flatMap((word) =>
        titleVocabulary.flatMap(([each, pages]) => (fitOf(word, each) > 0 ? pages : [])),
      ),
    )
  }

  return {
    rank: async (query) => rankWords(await readQuery(query)),
    async search(query) {
      const words = await readQuery(query)
      const ranked = rankWords(words).slice(0, mostPages)
      const marks = marksOf(words)
      const results = await Promise.all(
        ranked.map((each, index) => showPage(each, marks, index < mostTexts, manifest, files)),
      )
      return { results, words: marks, isPartial: files.takeFailure() }
    },
  }
}

function pagesByWord(titles: readonly (readonly string[])[]): [word: string, pages: number[]][] {
  const pages = new Map<string, number[]>()
  titles.forEach((title, page) => {
    for (const word of title) pages.set(word, [...(pages.get(word) ?? []), page])
  })
  return [...pages]
}

/** What of the query, or in its place, is marked in results. */
function marksOf(words: readonly QueryWord[]): string[] {
  const marks = words.flatMap(({ text, matches, synonyms }) => {
    const isTyped = matches.some(({ word }) => word.startsWith(text))
    const own = isTyped || matches.length === 0 ? [text] : matches.map(({ word }) => word)
    const found = synonyms.filter(({ postings }) => postings.length > 0)
    return [...own, ...found.map((synonym) => synonym.text.toLowerCase())]
  })
  return [...new Set(marks)]
}
