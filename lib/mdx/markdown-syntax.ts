import { remarkDefinitionList } from 'remark-definition-list'
import remarkGfm from 'remark-gfm'
import type { PluggableList } from 'unified'
import { remarkLiteralSigns } from './literal-signs.ts'
import { remarkGoldmark } from './remark-goldmark.ts'

/**
 * The syntax beyond CommonMark that every text has, as plugins of remark. In `.md` it is Goldmark's, in
 * which one tilde is a sign like any other: `5.10~rc1~bpo11`.
 */
export function markdownSyntax(format: 'md' | 'mdx'): PluggableList {
  const shared = [remarkDefinitionList, remarkGoldmark]
  if (format === 'mdx') return [remarkGfm, ...shared]
  return [remarkLiteralSigns, [remarkGfm, { singleTilde: false }], ...shared]
}
