import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { localError, warning } from '../problem.ts'
import { Include } from '../properties/include.ts'
import { offsetIn, type TextDocument } from '../shortcodes/draft.ts'
import { takeLines } from '../shortcodes/line-range.ts'
import { lineStarts, pointAt } from '../shortcodes/lines.ts'
import { languageOfFile } from './language-of-file.ts'
import type { PipelineOptions } from './pipeline.ts'
import { documentReader } from './read-document.ts'
import { propertyFaults } from './remark-properties.ts'
import { stringAttributes } from './string-attributes.ts'

/**
 * Puts other files, or lines of them, in the place of `<Include>` tags: Markdown as part of the article, all
 * else as code. Code of an included `.mdx` never runs. The shortcode of the name does the same.
 *
 * Before: `<Include file="setup.sh" lines="3-9" />`
 * After: a fence of those lines
 */
export function remarkIncludes(this: Processor<Root>, options: PipelineOptions) {
  const { readText, collected, expansion, body, file: path } = options
  return (tree: Root, file: VFile) => {
    let reader: ReturnType<typeof documentReader> | undefined
    const included = (node: MdxJsxFlowElement): RootContent[] => {
      const offset = offsetIn(expansion.document, node.position?.start.offset ?? 0)
      const place = { file: path, ...pointAt(offset, lineStarts(body)) }
      for (const { reason, hint } of propertyFaults(node, Include.properties))
        collected.problems.push(localError(place, 'component', `<Include>: ${reason}`, hint))
      const { file: wanted = '', lines = '', lang, title } = stringAttributes(node)
      const found = readText(wanted)
      const taken = 'fault' in found ? found : takeLines(found.text, lines)
      if ('fault' in found || 'fault' in taken) {
        const reason = `<Include file="${wanted}">: ${'fault' in taken ? taken.fault : ''}`
        const hint = 'Name a text file of the content folder, and lines that it has.'
        collected.problems.push(localError(place, 'include', reason, hint))
        return []
      }
      if (!/\.mdx?$/.test(found.file) || lang !== undefined) {
        const meta = title === undefined ? null : `title="${title}"`
        const code = {
          type: 'code',
          lang: lang ?? languageOfFile(found.file),
          meta,
          value: taken.text,
        } as const
        return [{ ...code, ...(node.position && { position: node.position }) }]
      }
      if (/\{\{[<%]/.test(taken.text))
        collected.problems.push(
          warning(
            place,
            'include',
            `shortcodes of ${found.file} do not run`,
            'Include it by {{% include %}}.',
          ),
        )
      const document: TextDocument = { text: taken.text, runs: [{ start: 0, offset, fixed: true }] }
      reader ??= documentReader(this, options, file)
      return reader.read({ document, isOfPage: true, format: 'md' })
    }
    visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
      if (node.name !== 'Include' || !parent || index === undefined) return
      const { children }: { children: RootContent[] } = parent
      const nodes = included(node)
      children.splice(index, 1, ...nodes)
      return index + nodes.length
    })
  }
}
