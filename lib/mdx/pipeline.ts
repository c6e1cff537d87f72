import type { CompileOptions } from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'
import type { CompiledArticle } from '../types.ts'
import { rehypeCode } from './rehype-code.ts'
import { remarkComponents } from './remark-components.ts'
import { remarkHeadingIds } from './remark-heading-ids.ts'
import { remarkImports } from './remark-imports.ts'
import { remarkLinks } from './remark-links.ts'
import { remarkSections } from './remark-sections.ts'

/** What the plugins collect on their way. */
export type Collected = Omit<CompiledArticle, 'code'>

export interface PipelineOptions {
  file: string
  format: 'md' | 'mdx'
  /** Names of the components that an article may use without importing them. */
  components: ReadonlySet<string>
  collected: Collected
}

/** The whole chain from text to React, in order. */
export function pipeline(options: PipelineOptions): CompileOptions {
  return {
    format: options.format,
    outputFormat: 'function-body',
    // A style attribute breaks a strict content security policy; `align` does not.
    tableCellAlignToStyle: false,
    remarkPlugins: [
      remarkGfm,
      [remarkImports, options],
      [remarkComponents, options],
      [remarkHeadingIds, options],
      [remarkLinks, options],
      [remarkSections, options],
    ],
    rehypePlugins: [[rehypeCode, options]],
    remarkRehypeOptions: { clobberPrefix: '' },
  }
}
