import { fileOf, type Manifest } from './format.ts'
import type { IndexFiles } from './index-files.ts'
import { linesFrom, type Posting, readPostings } from './postings.ts'
import { editDistance, otherNumber, slipsOf } from './spelling.ts'

/** A word of the index that a word of the query may stand for. */
export interface Match {
  word: string
  postings: Posting[]
  /** How well it fits: 1 for the word itself. */
  fit: number
}

export const prefixFit = 0.85
const numberFit = 0.8
const slipFit = [1, 0.7, 0.5]
/** A beginning of fewer letters is looked up in titles alone. */
const shortestPrefix = 2
const mostPrefixFiles = 3
const mostCompletions = 60
const mostCorrections = 4
const mostNearest = 3

/**
 * The words of the index for a word of the query: its forms, and where there is none, what it may be
 * a slip of.
 */
export async function lookUp(
  typed: string,
  isLast: boolean,
  manifest: Manifest,
  files: IndexFiles,
): Promise<Match[]> {
  const forms = await lookUpForms(typed, isLast, manifest, files)
  if (forms.length > 0 || slipsOf(typed) === 0) return forms
  return await corrections(typed, isLast, manifest, files)
}

/** A word itself and its other number; for the word that is still being typed what begins with it as well. */
export async function lookUpForms(
  typed: string,
  isLast: boolean,
  manifest: Manifest,
  files: IndexFiles,
): Promise<Match[]> {
  const found = await startingWith(typed, isLast && typed.length >= shortestPrefix, manifest, files)
  const numbers = await Promise.all(
    otherNumber(typed).map((form) => startingWith(form, false, manifest, files)),
  )
  const known = new Set(found.map(({ word }) => word))
  const related = numbers.flat().filter(({ word }) => !known.has(word))
  return [...found, ...related.map((match) => ({ ...match, fit: numberFit }))]
}

async function startingWith(
  typed: string,
  isPrefix: boolean,
  manifest: Manifest,
  files: IndexFiles,
): Promise<Match[]> {
  const first = fileOf(manifest.words, typed)
  const last = isPrefix ? fileOf(manifest.words, `${typed}\uffff`) : first
  const numbers = Array.from(
    { length: Math.min(last - first + 1, mostPrefixFiles) },
    (_, index) => first + index,
  )
  const texts = await Promise.all(numbers.map((number) => files.get('words', number)))
  const lines = texts.flatMap((text) => linesFrom(text, isPrefix ? typed : `${typed}\t`))
  const exact = lines.filter(([word]) => word === typed)
  const longer = lines
    .filter(([word]) => word !== typed)
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, mostCompletions)
  return [
    ...exact.map(([word, text]) => ({ word, postings: readPostings(text), fit: 1 })),
    ...longer.map(([word, text]) => ({ word, postings: readPostings(text), fit: prefixFit })),
  ]
}

/** The nearest words, of those that begin with the same letter, or with the second one where the two are swapped. */
async function corrections(
  typed: string,
  isLast: boolean,
  manifest: Manifest,
  files: IndexFiles,
): Promise<Match[]> {
  const near = await neighboursOf(typed, slipsOf(typed), isLast, manifest, files)
  const best = near
    .filter(({ distance }) => distance < (near[0]?.distance ?? 0) + 1)
    .slice(0, mostCorrections)
  const matches = await Promise.all(
    best.map(async ({ word, distance }) => {
      const found = await startingWith(word, false, manifest, files)
      return found.map((match) => ({ ...match, fit: slipFit[Math.ceil(distance)] ?? 0 }))
    }),
  )
  return matches.flat()
}

/**
 * For words that the index has not, the words of the index that are most like them, best first. They
 * may be farther off than a slip: the reader is asked.
 */
export async function nearestWords(
  unknown: readonly string[],
  manifest: Manifest,
  files: IndexFiles,
): Promise<string[]> {
  const near = await Promise.all(
    unknown.map((typed) => neighboursOf(typed, Math.min(4, typed.length >> 1), true, manifest, files)),
  )
  const words = near.flat().sort((one, other) => one.distance - other.distance || other.pages - one.pages)
  return [...new Set(words.map(({ word }) => word))].slice(0, mostNearest)
}

interface Neighbour {
  word: string
  distance: number
  pages: number
}

/** Words by how many slips they are off, those that many pages have first; what is only begun is half a slip more. */
async function neighboursOf(
  typed: string,
  most: number,
  isLast: boolean,
  manifest: Manifest,
  files: IndexFiles,
): Promise<Neighbour[]> {
  const initials = [...new Set([...typed].slice(0, 2))]
  const numbers = new Set(initials.map((initial) => fileOf(manifest.spellings, initial + typed.slice(1))))
  const texts = await Promise.all([...numbers].map((number) => files.get('spellings', number)))
  const near: Neighbour[] = []
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const tab = line.indexOf('\t')
    if (tab < 0) continue
    const word = line.slice(0, tab)
    const distance = editDistance(typed, word, most)
    const asPrefix =
      isLast && word.length > typed.length ? editDistance(typed, word, most, true) + 0.5 : distance
    const least = Math.min(distance, asPrefix)
    if (least <= most) near.push({ word, distance: least, pages: Number.parseInt(line.slice(tab + 1), 36) })
  }
  return near.sort((one, other) => one.distance - other.distance || other.pages - one.pages)
}
