import type { QueryWord } from './fit.ts'
import type { Manifest } from './format.ts'
import type { IndexFiles } from './index-files.ts'
import { lookUp, lookUpForms } from './look-up.ts'
import { lookUpSynonym, readSynonyms, type Synonym } from './synonyms.ts'
import { tellingWords, wordsOf } from './words.ts'

const longestQuery = 200
const mostWords = 12
/** What a part of an identifier counts beside the whole. */
const partShare = 0.5

/** Opens what makes words of queries: what is asked for, its parts, and what of the index each may stand for. */
export function openQueryReader(
  manifest: Manifest,
  files: IndexFiles,
): (query: string) => Promise<QueryWord[]> {
  const synonymsIn = readSynonyms(manifest.synonyms)

  return async (query) => {
    const all = wordsOf(query.slice(0, longestQuery))
    const typed = tellingWords(all)
    const meant = synonymsIn(all)
    const asked = new Map<string, { share: number; isLast: boolean }>()
    typed.forEach(({ whole, parts }, index) => {
      const isLast = index === typed.length - 1
      asked.set(whole, { share: 1, isLast })
      parts.forEach((part, number) => {
        if (!asked.has(part))
          asked.set(part, { share: partShare, isLast: isLast && number === parts.length - 1 })
      })
    })
    return Promise.all(
      [...asked]
        .slice(0, mostWords)
        .map(([text, { share, isLast }]) => readWord(text, share, isLast, meant.get(text) ?? [])),
    )
  }

  async function readWord(
    text: string,
    share: number,
    isLast: boolean,
    known: readonly Synonym[],
  ): Promise<QueryWord> {
    // What the site's owner names is no slip of another word.
    const find = known.length > 0 ? lookUpForms : lookUp
    const [matches, synonyms] = await Promise.all([
      find(text, isLast, manifest, files),
      Promise.all(known.map((synonym) => lookUpSynonym(synonym, manifest, files))),
    ])
    const fits = new Map([...synonyms, ...matches].map(({ word, fit }) => [word, fit]))
    return { text, share, isLast, matches, synonyms, fits }
  }
}
