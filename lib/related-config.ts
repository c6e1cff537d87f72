import { z } from 'zod'

/** Keys match in any case, as everywhere in Hugo. */
const lowerKeys = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]))
    : value

const index = z.preprocess(
  lowerKeys,
  z.object({
    /** A field of front matter: `keywords`, `tags`, `date`, or one of the author's own. */
    name: z.string().toLowerCase(),
    /** What a shared value counts; 0 turns the index off. */
    weight: z.number().int().default(0),
  }),
)

/**
 * What makes two articles related, with Hugo's defaults.
 * @see https://gohugo.io/configuration/related-content/
 */
export const relatedSchema = z
  .preprocess(
    lowerKeys,
    z.object({
      /** From 0 to 100: a lower one finds more, and less alike. */
      threshold: z.number().int().min(0).max(100).default(80),
      /** Whether an article leads to newer ones. */
      includenewer: z.boolean().default(false),
      /** Whether `A` and `a` are one value. */
      tolower: z.boolean().default(false),
      indices: z.array(index).default([]),
    }),
  )
  .default({
    threshold: 80,
    includenewer: false,
    tolower: false,
    indices: [
      { name: 'keywords', weight: 100 },
      { name: 'date', weight: 10 },
      { name: 'tags', weight: 80 },
    ],
  })

/** What makes two articles related. */
export type RelatedConfig = z.output<typeof relatedSchema>
