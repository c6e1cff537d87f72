import { z } from 'zod'
import { type ComponentContract, flag } from './contract.ts'

export const Formula = {
  properties: z.strictObject({
    /** The formula, in TeX. */
    tex: z.string(),
    /** Whether it stands on lines of its own. */
    display: flag.optional(),
  }),
} satisfies ComponentContract
