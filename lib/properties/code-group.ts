import { z } from 'zod'
import type { ComponentContract } from './contract.ts'

export const CodeGroup = {
  properties: z.strictObject({
    /** Groups with one of these are chosen together, and the choice is kept; default: their labels. */
    sync: z.string().optional(),
  }),
  holds: (children) => (children.some(({ type }) => type === 'code') ? undefined : 'it holds no code block'),
} satisfies ComponentContract
