import { z } from 'zod'
import { type ComponentContract, flag } from './contract.ts'

export const Details = {
  properties: z.strictObject({
    summary: z.string(),
    /** Whether it is unfolded at first. */
    open: flag.optional(),
    /** Of those with one name only one is unfolded. */
    name: z.string().optional(),
  }),
} satisfies ComponentContract
