import { z } from 'zod'
import type { ComponentContract } from './contract.ts'

export const Diagram = {
  properties: z.strictObject({
    /** What it shows, for those who do not see it. */
    title: z.string().optional(),
  }),
  holds: (children) =>
    children.some((child) => child.type === 'code' && child.lang === 'mermaid')
      ? undefined
      : 'it holds no code block of the language mermaid',
} satisfies ComponentContract
