import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { sanitizeHtml } from '../sanitize.ts'
import type { PipelineOptions } from './pipeline.ts'

/**
 * Takes the whole text of an `.html` article for HTML, in place of the Markdown that it was read
 * as. Where the site does not allow raw HTML, what could run is taken out of it.
 * @see https://gohugo.io/content-management/formats/#html
 */
export function remarkWholeHtml({ unsafe }: PipelineOptions) {
  return (tree: Root, file: VFile) => {
    const html = String(file)
    const value = unsafe ? html : sanitizeHtml(html)
    tree.children = [{ type: 'html', value, data: { isTrusted: true } }]
  }
}
