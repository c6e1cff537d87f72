import { z } from 'zod'
import type { ComponentContract } from './contract.ts'

/** The kinds of remarks. */
export const calloutTypes = ['note', 'tip', 'warning', 'danger'] as const

export const Callout = {
  properties: z.strictObject({
    /** What kind of remark it is; `note` where nothing is said. */
    type: z.enum(calloutTypes).optional(),
    /** Default: the name of the type. */
    title: z.string().optional(),
  }),
} satisfies ComponentContract
