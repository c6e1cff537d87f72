import { z } from 'zod'
import type { ComponentContract } from './contract.ts'

export const Kbd = {
  properties: z.strictObject({
    /** Keys that are pressed together have `+` between them, those one after the other a space: `Ctrl+K`, `g i`. */
    keys: z.union([z.string(), z.number()]),
  }),
} satisfies ComponentContract
