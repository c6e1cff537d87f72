import { type Choice, categoriesOf, type Filter, filterOf, readTagged, tagsOf } from './filter.ts'
import { fitOf, type QueryWord } from './fit.ts'
import { readManifest } from './format.ts'
import { type Load, openFiles } from './index-files.ts'
import { nearestWords } from './look-up.ts'
import { openQueryReader } from './query-words.ts'
import { type RankedPage, rankPages } from './rank.ts'
import { outlineOf, type PageResult, showPage } from './show.ts'
import { tellingWords, termsOf, wordsOf, wordsOfAddress } from './words.ts'

/** What a query gives. */
export interface Found {
  query: string
  results: PageResult[]
  /** Words to mark in them, as `findWords` takes them. */
  words: string[]
  /** Where nothing was found: the nearest words that the index has. */
  nearest: string[]
  /** Tags to which the results can be narrowed, the chosen one among them. */
  tags: Choice[]
  /** Whether a part of the index could not be loaded. */
  isPartial: boolean
}

/** The order of pages for a query, with what is needed to show them. */
export interface Ranking {
  query: string
  pages: RankedPage[]
  words: string[]
  unknown: string[]
  tags: Choice[]
  /** How many files of the index could not be loaded before; another query may wait for the same one. */
  failuresBefore: number
}

export interface SearchEngine {
  /** The manifest as it was read, to tell the index from a newer one. */
  manifest: string
  categories: Choice[]
  /** Pages for a query, best first, from postings alone; none for an empty query. */
  rank(query: string, filter?: Filter, most?: number): Promise<Ranking>
  /** What of the ranked pages can be shown before anything of them is loaded. */
  outline(ranking: Ranking): Found
  /**
   * What is shown of them.
   * @param whole how many, from the first, with headings and excerpts; the others by their titles
   */
  show(ranking: Ranking, whole?: number): Promise<Found>
  /** Both at once. */
  search(query: string, filter?: Filter, most?: number, whole?: number): Promise<Found>
}

const mostPages = 12
/** Of these, so many fit into the dialog without scrolling. */
const mostWhole = 4
const noFilter: Filter = { category: '', tag: '' }

/**
 * Opens an index, in the browser's worker as in tests.
 * @param path of the manifest
 * @throws Error where the manifest cannot be loaded, or is of another version
 */
export async function openSearch(path: string, load: Load): Promise<SearchEngine> {
  const text = await load(path)
  const manifest = readManifest(text)
  const files = openFiles(manifest, load)
  const titles = manifest.titles.map((title) => termsOf(tellingWords(wordsOf(title))))
  const places = manifest.hrefs.map((href) => termsOf(wordsOfAddress(href)))
  const bare = new Set(manifest.bare)
  const boosts = new Map(manifest.boosts)
  const readQuery = openQueryReader(manifest, files)
  const titleVocabulary = pagesByWord(titles)

  async function rank(query: string, filter = noFilter, most = mostPages): Promise<Ranking> {
    const failuresBefore = files.failures()
    const [words, tagged] = await Promise.all([readQuery(query), readTagged(manifest, files)])
    const ranked = rankPages(
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
      filterOf(filter, manifest, tagged),
    )
    const pages = ranked.slice(0, most)
    return {
      query,
      pages,
      words: marksOf(words),
      unknown: words.flatMap(({ text, matches }) => (matches.length === 0 ? [text] : [])),
      tags: tagsOf(
        ranked.map(({ page }) => page),
        filter.tag,
        manifest,
        tagged,
      ),
      failuresBefore,
    }
  }

  async function show(ranking: Ranking, whole = mostWhole): Promise<Found> {
    const { query, pages, words, unknown, tags, failuresBefore } = ranking
    const results = await Promise.all(
      pages.map((each, index) =>
        index < whole ? showPage(each, words, manifest, files) : outlineOf(each, manifest),
      ),
    )
    const nearest = results.length > 0 ? [] : await nearestWords(unknown, manifest, files)
    return { query, results, words, nearest, tags, isPartial: files.failures() > failuresBefore }
  }

  return {
    manifest: text,
    categories: categoriesOf(manifest),
    rank,
    outline: ({ query, pages, words, tags }) => ({
      query,
      results: pages.map((each) => outlineOf(each, manifest)),
      words,
      nearest: [],
      tags,
      isPartial: false,
    }),
    show,
    search: async (query, filter, most, whole) => show(await rank(query, filter, most), whole),
  }
}

function pagesByWord(titles: readonly (readonly string[])[]): [word: string, pages: number[]][] {
  const pages = new Map<string, number[]>()
  titles.forEach((title, page) => {
    for (const word of title) {
      const known = pages.get(word)
      if (known) known.push(page)
      else pages.set(word, [page])
    }
  })
  return [...pages]
}

/** What of the query, or in its place, is marked in results: the word as it was typed, its other number, what it was taken for. */
function marksOf(words: readonly QueryWord[]): string[] {
  const marks = words.flatMap(({ text, isLast, matches, synonyms }) => {
    const isTyped = matches.length === 0 || matches.some(({ word }) => word.startsWith(text))
    const others = matches.filter(({ word }) => !word.startsWith(text)).map(({ word }) => word)
    const found = synonyms.filter(({ postings }) => postings.length > 0)
    const typed = isLast ? `${text}*` : text
    return [...(isTyped ? [typed] : []), ...others, ...found.map((synonym) => synonym.text.toLowerCase())]
  })
  return [...new Set(marks)]
}
