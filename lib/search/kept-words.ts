import { createHash } from 'node:crypto'
import type { ResultStore } from '../store/result-store.ts'
import { type Dictionary, dictionaryOf, openWordCounter } from './count-words.ts'
import type { SearchDocument } from './documents.ts'
import { textsOf } from './fields.ts'

/** Where the counted words of a site wait for the next build. */
export interface Keeping {
  store: Pick<ResultStore, 'read' | 'write'>
  /** The same in each build of the site. */
  key: string
  /** A hash of the code that counts. It is no part of the key, so that what older code counted is overwritten. */
  code: string
}

/** Counted documents, by the hash of all that is counted of them, and the terms that they number. */
interface KeptWords {
  terms: string[]
  counted: ReadonlyMap<string, string>
}

/**
 * Counts the words of documents, and keeps what it counted: one entry for the whole site, since to read
 * a file for each document would take longer than to count its words.
 * @returns of each document what `openWordCounter` gives of it, and the dictionary
 */
export function countWords(
  documents: readonly SearchDocument[],
  keeping?: Keeping,
): { counted: string[]; dictionary: Dictionary } {
  if (!keeping) {
    const dictionary = dictionaryOf([])
    return { counted: documents.map(openWordCounter(dictionary)), dictionary }
  }
  const { store, key, code } = keeping
  // What is a letter, and where Thai has words, is said by the Unicode tables of Node.
  const maker = `${code} ${process.version}`
  const names = documents.map(nameOf)
  const kept = usefulOf(readKept(store.read(key), maker), names)
  const dictionary = dictionaryOf(kept.terms)
  const count = openWordCounter(dictionary)
  const all = new Map<string, string>()
  const counted = documents.map((document, at) => {
    const name = names[at] ?? ''
    const ofDocument = kept.counted.get(name) ?? all.get(name) ?? count(document)
    all.set(name, ofDocument)
    return ofDocument
  })
  // Documents that are gone go with the next one that is new.
  if (names.some((name) => !kept.counted.has(name)))
    store.write(key, writeKept({ terms: dictionary.terms, counted: all }, maker))
  return { counted, dictionary }
}

/** Terms are never taken out of the dictionary, so one of which most is of former days is given up. */
function usefulOf(kept: KeptWords, names: readonly string[]): KeptWords {
  const known = names.filter((name) => kept.counted.has(name)).length
  return known * 2 < kept.counted.size ? { terms: [], counted: new Map() } : kept
}

function nameOf(document: SearchDocument): string {
  const headings = document.sections.map(({ heading }) => heading)
  return createHash('sha256')
    .update(JSON.stringify([textsOf(document), headings]))
    .digest('base64')
}

/** A line for what it was made by, one for the terms, and one for each document. */
function writeKept({ terms, counted }: KeptWords, maker: string): string {
  return [maker, terms.join(' '), ...[...counted].map(([name, numbers]) => `${name} ${numbers}`)].join('\n')
}

function readKept(written: string | undefined, maker: string): KeptWords {
  const [madeBy, terms = '', ...lines] = written?.split('\n') ?? []
  if (madeBy !== maker) return { terms: [], counted: new Map() }
  const counted = lines.map((line): [string, string] => {
    const space = line.indexOf(' ')
    return [line.slice(0, space), line.slice(space + 1)]
  })
  return { terms: terms === '' ? [] : terms.split(' '), counted: new Map(counted) }
}
