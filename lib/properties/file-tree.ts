import { z } from 'zod'
import type { ComponentContract } from './contract.ts'

export const FileTree = {
  properties: z.strictObject({}),
  holds: (children) => (children.some(({ type }) => type === 'list') ? undefined : 'it holds no list'),
} satisfies ComponentContract
