import type { Root } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import type { PipelineOptions } from './pipeline.ts'
import { documentReader } from './read-document.ts'
import { markTrustedHtml } from './trusted-html.ts'

/**
 * Replaces the tokens of shortcodes by what they stand for. What a call encloses is read as a
 * document of its own.
 *
 * Before: a paragraph of one token
 * After: `<Callout type="note">…</Callout>`
 */
export function remarkShortcodes(this: Processor<Root>, options: PipelineOptions) {
  return (tree: Root, file: VFile) => {
    markTrustedHtml(tree, options.expansion.document)
    if (options.expansion.inserts.length > 0) documentReader(this, options, file).place(tree)
  }
}
