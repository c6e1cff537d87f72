import type { SearchDocument } from './documents.ts'
import { mostWeight, type Posting } from './postings.ts'
import { tellingWords, termsOf, type Word, wordsOf, wordsOfAddress } from './words.ts'

/** What a match says by where it stands, and how far a long field lowers it. */
const fields = {
  title: { weight: 9, lengthNorm: 0.6 },
  keywords: { weight: 6, lengthNorm: 0.3 },
  heading: { weight: 3, lengthNorm: 0.4 },
  description: { weight: 3, lengthNorm: 0.4 },
  category: { weight: 1.5, lengthNorm: 0.3 },
  tags: { weight: 1.5, lengthNorm: 0.3 },
  body: { weight: 1, lengthNorm: 0.6 },
} as const
type Field = keyof typeof fields
const fieldNames = Object.keys(fields).filter((name): name is Field => name in fields)

/** How soon a further occurrence says nothing new. */
const saturation = 2.5

/** Each word of all documents with the pages that have it, weighed by BM25F. @see https://en.wikipedia.org/wiki/Okapi_BM25 */
export function weighWords(documents: readonly SearchDocument[]): Map<string, Posting[]> {
  const read = documents.map(readFields)
  const means = meanLengths(read)
  const index = new Map<string, Posting[]>()
  read.forEach((ofFields, page) => {
    const frequencies = new Map<string, number>()
    for (const field of fieldNames) {
      const { weight, lengthNorm } = fields[field]
      const words = ofFields[field]
      const share = weight / (1 - lengthNorm + (lengthNorm * words.length) / means[field])
      for (const word of words)
        for (const term of termsOf([word])) frequencies.set(term, (frequencies.get(term) ?? 0) + share)
    }
    const headings = headingsByTerm(documents[page])
    for (const [term, frequency] of frequencies) {
      const weight = Math.max(1, Math.round((mostWeight * frequency) / (saturation + frequency)))
      const postings = index.get(term) ?? []
      postings.push({ page, weight, headings: headings.get(term) ?? [] })
      index.set(term, postings)
    }
  })
  return index
}

function readFields({ title, href, trail, description, tags, keywords, sections }: SearchDocument) {
  const name = href.split('/').filter(Boolean).at(-1) ?? ''
  return {
    title: wordsOf(title),
    keywords: wordsOf(keywords.join('\n')),
    heading: wordsOf(sections.map(({ heading }) => heading).join('\n')),
    description: wordsOf(description),
    category: [...wordsOf(trail.join('\n')), ...wordsOfAddress(name)],
    tags: wordsOf(tags.join('\n')),
    body: sections.flatMap(({ text }) => wordsOf(text)),
  } satisfies Record<Field, Word[]>
}

function meanLengths(read: readonly Record<Field, Word[]>[]): Record<Field, number> {
  const meanOf = (field: Field) =>
    Math.max(1, read.reduce((sum, ofFields) => sum + ofFields[field].length, 0) / Math.max(1, read.length))
  return {
    title: meanOf('title'),
    keywords: meanOf('keywords'),
    heading: meanOf('heading'),
    description: meanOf('description'),
    category: meanOf('category'),
    tags: meanOf('tags'),
    body: meanOf('body'),
  }
}

function headingsByTerm(document: SearchDocument | undefined): Map<string, Posting['headings']> {
  const headings = new Map<string, Posting['headings']>()
  document?.sections.forEach(({ heading }, section) => {
    const terms = termsOf(tellingWords(wordsOf(heading)))
    for (const term of terms)
      headings.set(term, [...(headings.get(term) ?? []), { section, length: terms.length }])
  })
  return headings
}
