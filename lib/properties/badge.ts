import { z } from 'zod'
import { calloutTypes } from './callout.ts'
import type { ComponentContract } from './contract.ts'

export const Badge = {
  properties: z.strictObject({
    text: z.union([z.string(), z.number()]),
    /** What it says of the thing; without it the badge is neutral. */
    type: z.enum(calloutTypes).optional(),
  }),
} satisfies ComponentContract
