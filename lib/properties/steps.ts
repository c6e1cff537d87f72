import { z } from 'zod'
import type { ComponentContract } from './contract.ts'

export const Steps = {
  properties: z.strictObject({}),
  holds: (children) =>
    children.some((child) => (child.type === 'list' && child.ordered) || child.type === 'heading')
      ? undefined
      : 'it holds neither a numbered list nor headings',
} satisfies ComponentContract
