import type { SearchDocument } from './documents.ts'
import { textsOf } from './fields.ts'
import { writeNumbers } from './numbers.ts'
import { openWordReader } from './word-reader.ts'
import { tellingWords, termsOf, type Word } from './words.ts'

/** All terms of an index, each known by its place. */
export interface Dictionary {
  terms: string[]
  numbers: Map<string, number>
}

/** A dictionary without a term. */
export function openDictionary(): Dictionary {
  return { terms: [], numbers: new Map() }
}

/** What is counted of a field. */
interface Token {
  words: Word[]
  terms: number[]
  count: number
}

/**
 * Counts the words of documents, by a dictionary that it adds to.
 * @returns gives of a document the numbers that `weighWords` reads, as one text: how many words each
 *   field has; for each field how many terms, and of each its number and count; how many terms stand
 *   in headings, and of each its number, the section and how many terms its heading has. A term may
 *   stand there twice in a field.
 */
export function openWordCounter({ terms, numbers }: Dictionary): (document: SearchDocument) => string {
  const read = openWordReader((words): Token => {
    return { words, terms: words.flatMap(numbersOf), count: 0 }
  })
  return (document) => {
    const lengths: number[] = []
    const counted: number[] = []
    for (const texts of textsOf(document)) {
      let length = 0
      const tokens: Token[] = []
      for (const text of texts)
        read(text, (token) => {
          length += token.words.length
          if (token.count++ === 0) tokens.push(token)
        })
      lengths.push(length)
      const place = counted.push(0) - 1
      for (const token of tokens) {
        for (const term of token.terms) counted.push(term, token.count)
        token.count = 0
      }
      counted[place] = (counted.length - place - 1) / 2
    }
    const headings = document.sections.flatMap(({ heading }, section) => {
      const words: Word[] = []
      read(heading, (token) => words.push(...token.words))
      const inHeading = termsOf(tellingWords(words))
      return inHeading.flatMap((term) => [numberOf(term), section, inHeading.length])
    })
    return writeNumbers([...lengths, ...counted, headings.length / 3, ...headings])
  }

  function numbersOf(word: Word): number[] {
    return word.parts.length === 0 ? [numberOf(word.whole)] : termsOf([word]).map(numberOf)
  }

  function numberOf(term: string): number {
    const known = numbers.get(term)
    if (known !== undefined) return known
    numbers.set(term, terms.length)
    return terms.push(term) - 1
  }
}
