import { z } from 'zod'
import type { ComponentContract } from './contract.ts'

const seconds = z.union([z.number(), z.string()])

export const Player = {
  properties: z.strictObject({
    provider: z.enum(['youtube', 'vimeo']),
    /** The video's id, as the address of its page has it. */
    id: z.union([z.string(), z.number()]),
    title: z.string().optional(),
    /** Seconds from which and up to which it plays. */
    start: seconds.optional(),
    end: seconds.optional(),
  }),
} satisfies ComponentContract
