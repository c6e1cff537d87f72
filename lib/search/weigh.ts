import { fields } from './fields.ts'
import { openNumbers } from './numbers.ts'
import { mostWeight, type Posting } from './postings.ts'

/** How soon a further occurrence says nothing new. */
const saturation = 2.5

const none: Posting['headings'] = []

const ofFields = Object.values(fields)

/** How many lengths a document has. */
export const lengthCount = ofFields.length

/** Each term of an index, by its number, with the pages that have it. */
export interface WeighedWords {
  pageCountOf(term: number): number
  isInHeading(term: number): boolean
  /** In the order of pages. */
  postingsOf(term: number): Iterable<Posting>
}

/**
 * Weighs each term of documents by BM25F. The postings of a large site are millions, so they
 * stand in columns of numbers, and each becomes an object only for the moment in which it is written.
 * @param counted what `openWordCounter` gave of each document
 * @param pageOf the page of each of them, ascending
 * @param termCount how many terms there are
 * @param means what `meanLengths` gave of all documents of the site
 * @see https://en.wikipedia.org/wiki/Okapi_BM25
 */
export function weighWords(
  counted: readonly string[],
  pageOf: readonly number[],
  termCount: number,
  means: readonly number[],
): WeighedWords {
  // A term and its count take two letters at the least.
  const most = counted.reduce((sum, text) => sum + (text.length >> 1), 0)
  const terms = new Uint32Array(most)
  const pages = new Uint32Array(most)
  const weights = new Uint8Array(most)
  const headings = new Map<number, (Posting['headings'][number] & { page: number })[]>()
  const frequencies = new Float64Array(termCount)
  let end = 0
  counted.forEach((text, place) => {
    const page = pageOf[place] ?? 0
    const next = openNumbers(text)
    const shares = ofFields.map(
      ({ weight, lengthNorm }, field) =>
        weight / (1 - lengthNorm + (lengthNorm * next()) / (means[field] ?? 1)),
    )
    const start = end
    for (const share of shares)
      for (let rest = next(); rest > 0; rest--) {
        const term = next()
        let frequency = frequencies[term] ?? 0
        if (frequency === 0) terms[end++] = term
        for (let count = next(); count > 0; count--) frequency += share
        frequencies[term] = frequency
      }
    for (let at = start; at < end; at++) {
      const term = terms[at] ?? 0
      const frequency = frequencies[term] ?? 0
      pages[at] = page
      weights[at] = Math.max(1, Math.round((mostWeight * frequency) / (saturation + frequency)))
      frequencies[term] = 0
    }
    for (let rest = next(); rest > 0; rest--) {
      const term = next()
      const places = headings.get(term) ?? []
      places.push({ page, section: next(), length: next() })
      headings.set(term, places)
    }
  })
  const { starts, order } = orderOf(terms.subarray(0, end), termCount)
  return {
    pageCountOf: (term) => (starts[term + 1] ?? 0) - (starts[term] ?? 0),
    isInHeading: (term) => headings.has(term),
    *postingsOf(term) {
      const ofTerm = headings.get(term) ?? []
      let heading = 0
      for (const place of order.subarray(starts[term], starts[term + 1])) {
        const page = pages[place] ?? 0
        const from = heading
        while ((ofTerm[heading]?.page ?? Number.POSITIVE_INFINITY) <= page) heading++
        yield {
          page,
          weight: weights[place] ?? 1,
          headings: from === heading ? none : ofTerm.slice(from, heading),
        }
      }
    },
  }
}

/** The places of each term in a list of terms, in order; those of the first, then those of the second … */
function orderOf(terms: Uint32Array, termCount: number): { starts: Uint32Array; order: Uint32Array } {
  const starts = new Uint32Array(termCount + 1)
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < termCount; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const places = starts.slice()
  const order = new Uint32Array(terms.length)
  terms.forEach((term, at) => {
    const place = places[term] ?? 0
    order[place] = at
    places[term] = place + 1
  })
  return { starts, order }
}

/** How many words each field of a document has. */
export function lengthsOf(counted: string): number[] {
  const next = openNumbers(counted)
  return ofFields.map(next)
}

/** Mean lengths are steps of a tenth. */
const step = 1.1

/**
 * The lengths of the fields of documents, added up.
 * @param sums what they are added to
 * @param sign -1 to take them away from it
 */
export function sumLengths(
  documents: readonly { lengths: readonly number[] }[],
  sums: readonly number[] = ofFields.map(() => 0),
  sign = 1,
): number[] {
  return sums.map((sum, field) =>
    documents.reduce((all, { lengths }) => all + sign * (lengths[field] ?? 0), sum),
  )
}

/**
 * The mean length of each field, rounded to a step, so that one document that changes almost never changes what
 * words weigh in all others.
 */
export function meanLengths(sums: readonly number[], documentCount: number): number[] {
  return sums.map((sum) => {
    const mean = Math.max(1, sum / Math.max(1, documentCount))
    return step ** Math.round(Math.log(mean) / Math.log(step))
  })
}
