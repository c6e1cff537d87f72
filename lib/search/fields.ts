import type { SearchDocument } from './documents.ts'
import { textOfAddress } from './words.ts'

/** What a match says by where it stands, and how far a long field lowers it. */
export const fields = {
  title: { weight: 9, lengthNorm: 0.6 },
  keywords: { weight: 6, lengthNorm: 0.3 },
  heading: { weight: 3, lengthNorm: 0.4 },
  description: { weight: 3, lengthNorm: 0.4 },
  category: { weight: 1.5, lengthNorm: 0.3 },
  tags: { weight: 1.5, lengthNorm: 0.3 },
  body: { weight: 1, lengthNorm: 0.6 },
} as const
type Field = keyof typeof fields

/** The texts of each field of a document, in the order of `fields`: all that its words are read from. */
export function textsOf({
  title,
  href,
  trail,
  description,
  tags,
  keywords,
  sections,
}: SearchDocument): string[][] {
  const name = href.split('/').filter(Boolean).at(-1) ?? ''
  return Object.values({
    title: [title],
    keywords: [keywords.join('\n')],
    heading: [sections.map(({ heading }) => heading).join('\n')],
    description: [description],
    category: [trail.join('\n'), textOfAddress(name)],
    tags: [tags.join('\n')],
    body: sections.map(({ text }) => text),
  } satisfies Record<Field, string[]>)
}
