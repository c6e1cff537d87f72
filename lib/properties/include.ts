import { z } from 'zod'
import type { ComponentContract } from './contract.ts'

export const Include = {
  properties: z.strictObject({
    /** A text file, from beside the article or from the root of the content folder. */
    file: z.string(),
    /** Lines to take: `7`, `3-9`, `3-`, or several with commas. */
    lines: z.union([z.string(), z.number()]).optional(),
    /** The language of the code; Markdown with a language is code, too. */
    lang: z.string().optional(),
    title: z.string().optional(),
  }),
} satisfies ComponentContract
