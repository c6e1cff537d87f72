import type { Manifest } from './format.ts'
import type { IndexFiles } from './index-files.ts'
import { lookUpForms, type Match } from './look-up.ts'
import type { Posting } from './postings.ts'
import { otherNumber } from './spelling.ts'
import { termsOf, type Word, wordsOf } from './words.ts'

/** A word or phrase that means the same as what was typed. */
export interface Synonym {
  /** As the writer has it. */
  text: string
  words: Word[]
}

/** What of the index a synonym stands for: the pages that have all of its words. */
export interface SynonymMatch extends Match {
  /** As the writer has it. */
  text: string
  /** All of its words and their parts, as titles have them. */
  terms: string[]
}

/** Below the word itself, above a slip. */
export const synonymFit = 0.8

/**
 * Reads the synonyms of a site, for queries.
 * @param groups words and phrases that mean the same
 * @returns for the words of a query in their order, the synonyms of each, by the word or its part;
 *   all words of a phrase have those of the phrase
 */
export function readSynonyms(
  groups: readonly (readonly string[])[],
): (typed: readonly Word[]) => Map<string, Synonym[]> {
  const byName = new Map<string, Synonym[]>()
  let mostWords = 0
  for (const group of groups) {
    const members = group
      .map((text) => ({ text, words: wordsOf(text) }))
      .filter(({ words }) => words.length > 0)
    for (const { words } of members) {
      const name = nameOf(words)
      const known = byName.get(name) ?? []
      byName.set(name, [...known, ...members.filter((member) => !known.includes(member))])
      mostWords = Math.max(
        mostWords,
        words.flatMap(({ whole, parts }) => (parts[0] ? parts : [whole])).length,
      )
    }
  }
  return (typed) => {
    const found = new Map<string, Synonym[]>()
    for (let start = 0; start < typed.length; start++)
      for (let end = start + 1; end <= Math.min(start + mostWords, typed.length); end++) {
        const phrase = typed.slice(start, end)
        const name = nameOf(phrase)
        const synonyms = [name, ...otherNumber(name)]
          .flatMap((form) => byName.get(form) ?? [])
          .filter(({ words }) => spelled(words) !== spelled(phrase))
        if (synonyms.length === 0) continue
        for (const term of termsOf(phrase)) found.set(term, [...(found.get(term) ?? []), ...synonyms])
      }
    return found
  }
}

/** Without spaces, so that `sign on`, `sign-on` and `signon` are one. */
function nameOf(words: readonly Word[]): string {
  return words.map(({ whole }) => whole).join('')
}

function spelled(words: readonly Word[]): string {
  return words.map(({ whole }) => whole).join(' ')
}

/** Looks up a synonym: each of its words, in either number, must be in a page. */
export async function lookUpSynonym(
  { text, words }: Synonym,
  manifest: Manifest,
  files: IndexFiles,
): Promise<SynonymMatch> {
  const terms = termsOf(words)
  const found = await Promise.all(
    words.map(async ({ whole }) => bestByPage(await lookUpForms(whole, false, manifest, files))),
  )
  const [first = new Map<number, Posting>(), ...others] = found
  const postings = [...first.values()].flatMap(({ page, weight, headings }) => {
    const further = others.flatMap((postingOf) => postingOf.get(page) ?? [])
    if (further.length < others.length) return []
    return {
      page,
      weight: Math.min(weight, ...further.map((posting) => posting.weight)),
      headings: headings
        .filter(({ section }) =>
          further.every((posting) => posting.headings.some((heading) => heading.section === section)),
        )
        // The phrase stands for one word of the query.
        .map(({ section, length }) => ({ section, length: Math.max(1, length - terms.length + 1) })),
    }
  })
  return { word: terms.join(' '), text, terms, postings, fit: synonymFit }
}

function bestByPage(matches: readonly Match[]): Map<number, Posting> {
  const best = new Map<number, Posting>()
  for (const { postings, fit } of matches)
    for (const posting of postings) {
      const weight = fit * posting.weight
      if ((best.get(posting.page)?.weight ?? 0) < weight) best.set(posting.page, { ...posting, weight })
    }
  return best
}
