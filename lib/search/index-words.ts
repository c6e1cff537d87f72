import { changeWords } from './change-words.ts'
import { openDictionary, openWordCounter } from './count-words.ts'
import { spellingRule, wordRule } from './cut-rule.ts'
import type { SearchDocument } from './documents.ts'
import { groupOf, type IndexedPage, indexPage, type PageGroup } from './indexed-pages.ts'
import { fewestPages, spellingOf } from './indexed-word.ts'
import type { KeptIndex } from './kept-index.ts'
import { openCutter } from './line-files.ts'
import { type MatchedPages, matchPages } from './match-pages.ts'
import { patchFiles } from './patch-files.ts'
import type { Posting } from './postings.ts'
import { lengthsOf, meanLengths, sumLengths, weighWords } from './weigh.ts'
import { writeLine } from './write-line.ts'

/** An index of words, and the texts of those pages that are not as they were. */
export interface IndexedWords extends KeptIndex {
  texts: ReadonlyMap<number, string[]>
  /** Whether all is as it was. */
  isKept: boolean
}

/** Some documents, read: the numbers that are counted of each, and what is known of its page. */
interface Reading {
  counted: string[]
  terms: string[]
  pages: ReadonlyMap<number, IndexedPage>
  texts: ReadonlyMap<number, string[]>
}

/**
 * The words of all documents, made of an earlier index as far as it goes: only what has changed is counted and
 * weighed. Weights depend on mean lengths of all documents, too: where those make another step, and where most
 * documents are new, all is made anew.
 * @param documents in the order of pages
 * @param starts the first page of each group
 */
export function indexWords(
  documents: readonly SearchDocument[],
  starts: readonly number[],
  kept: KeptIndex,
): IndexedWords {
  const matched = matchPages(documents, starts, kept.groups)
  const patched = matched.changed.length > documents.length / 2 ? undefined : patch(matched)
  return patched ?? makeAnew(kept.groups.length === 0 ? matched : matchPages(documents, starts, []))

  function patch({ changed, gone, pageOf, ...rest }: MatchedPages): IndexedWords | undefined {
    const { counted, terms, pages, texts } = readDocuments(documents, changed)
    const sums = sumLengths([...pages.values()], sumLengths(gone, kept.sums, -1))
    const means = meanLengths(sums, documents.length)
    const fewest = fewestPages(documents.length)
    const isSame =
      String(means) === String(meanLengths(kept.sums, pageOf.length)) && fewest === fewestPages(pageOf.length)
    if (!isSame) return undefined
    const weighed = weighWords(counted, changed, terms.length, means)
    const fresh = new Map<string, Posting[]>(terms.map((word, term) => [word, [...weighed.postingsOf(term)]]))
    const changes = [...changeWords(kept.words, pageOf, fresh)]
    const words = new Map(changes.map(([word, { line }]) => [word, line]))
    const spellings = new Map(changes.map(([word, indexed]) => [word, spellingOf(word, indexed, fewest)]))
    return {
      groups: groupsOf({ ...rest, pages }),
      sums,
      words: patchFiles(kept.words, words, wordRule),
      spellings: patchFiles(kept.spellings, spellings, spellingRule),
      texts,
      isKept: changed.length === 0 && gone.length === 0,
    }
  }

  function makeAnew({ groups, known, changed }: MatchedPages): IndexedWords {
    const { counted, terms, pages, texts } = readDocuments(documents, changed)
    const sums = sumLengths([...pages.values()])
    const weighed = weighWords(counted, changed, terms.length, meanLengths(sums, documents.length))
    const fewest = fewestPages(documents.length)
    const words = openCutter(wordRule)
    const spellings = openCutter(spellingRule)
    const numbers = new Map(terms.map((word, term) => [word, term]))
    for (const word of terms.toSorted()) {
      const term = numbers.get(word) ?? -1
      words.add({ word, line: writeLine(word, weighed.postingsOf(term)) })
      const pageCount = weighed.pageCountOf(term)
      const line = spellingOf(word, { pageCount, isInHeading: weighed.isInHeading(term) }, fewest)
      if (line !== undefined) spellings.add({ word, line })
    }
    return {
      groups: groupsOf({ groups, known, pages }),
      sums,
      words: words.end(),
      spellings: spellings.end(),
      texts,
      isKept: false,
    }
  }

  function groupsOf({
    groups,
    known,
    pages,
  }: Pick<MatchedPages, 'groups' | 'known'> & Pick<Reading, 'pages'>): PageGroup[] {
    return groups.map((group, number) => {
      if (group.known) return group.known
      const start = starts[number] ?? 0
      const numbers = Array.from(
        { length: (starts[number + 1] ?? documents.length) - start },
        (_, place) => start + place,
      )
      return groupOf(
        group.key,
        numbers.flatMap((page) => known.get(page) ?? pages.get(page) ?? []),
      )
    })
  }
}

/** Counts the words of some documents, and writes their texts. */
function readDocuments(documents: readonly SearchDocument[], numbers: readonly number[]): Reading {
  const dictionary = openDictionary()
  const count = openWordCounter(dictionary)
  const pages = new Map<number, IndexedPage>()
  const texts = new Map<number, string[]>()
  const counted = numbers.flatMap((number) => {
    const document = documents[number]
    if (!document) return []
    const words = count(document)
    const indexed = indexPage(document, lengthsOf(words))
    pages.set(number, indexed.page)
    texts.set(number, indexed.texts)
    return words
  })
  return { counted, terms: dictionary.terms, pages, texts }
}
