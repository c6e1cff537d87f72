import { fields } from './fields.ts'
import { openNumbers } from './numbers.ts'
import { mostWeight, type Posting } from './postings.ts'

/** How soon a further occurrence says nothing new. */
const saturation = 2.5

const none: Posting['headings'] = []

const ofFields = Object.values(fields)

/**
 * Weighs each term of all documents by BM25F. The postings of a large site are millions, so they
 * stand in columns of numbers, and those of a term become objects when they are asked for.
 * @param counted what `openWordCounter` gave of each document
 * @param termCount how many terms there are
 * @returns gives the pages of a term, in order
 * @see https://en.wikipedia.org/wiki/Okapi_BM25
 */
export function weighWords(counted: readonly string[], termCount: number): (term: number) => Posting[] {
  const means = meanLengths(counted)
  // A term and its count take two letters at the least.
  const most = counted.reduce((sum, text) => sum + (text.length >> 1), 0)
  const terms = new Uint32Array(most)
  const pages = new Uint32Array(most)
  const weights = new Uint8Array(most)
  const headings = new Map<number, (Posting['headings'][number] & { page: number })[]>()
  const frequencies = new Float64Array(termCount)
  let end = 0
  counted.forEach((text, page) => {
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
  return (term) => {
    const places = headings.get(term) ?? []
    let place = 0
    const postings: Posting[] = []
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) {
      const posting = order[at] ?? 0
      const page = pages[posting] ?? 0
      const from = place
      while ((places[place]?.page ?? Number.POSITIVE_INFINITY) <= page) place++
      const headings = from === place ? none : places.slice(from, place)
      postings.push({ page, weight: weights[posting] ?? 1, headings })
    }
    return postings
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

function meanLengths(counted: readonly string[]): number[] {
  const sums = ofFields.map(() => 0)
  for (const text of counted) {
    const next = openNumbers(text)
    for (const field of sums.keys()) sums[field] = (sums[field] ?? 0) + next()
  }
  return sums.map((sum) => Math.max(1, sum / Math.max(1, counted.length)))
}
