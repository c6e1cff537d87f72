import { z } from 'zod'
import type { ComponentContract } from './contract.ts'

export const Icon = {
  properties: z.strictObject({
    name: z.string(),
    /** What it says; without it the icon is an ornament. */
    label: z.string().optional(),
  }),
} satisfies ComponentContract
