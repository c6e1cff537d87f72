import { z } from 'zod'
import { type ComponentContract, number } from './contract.ts'

export const QrCode = {
  properties: z.strictObject({
    /** What the code says. */
    text: z.string(),
    /** How much of it may be lost. */
    level: z.enum(['low', 'medium', 'quartile', 'high']).optional(),
    /** Pixels for each square. */
    scale: number.optional(),
    /** Default: the text itself. */
    alt: z.string().optional(),
  }),
} satisfies ComponentContract
