import type { Code, Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { localError } from '../problem.ts'
import { drawDiagram } from './draw-diagram.ts'
import { readFenceOptions } from './fence-options.ts'
import type { PipelineOptions } from './pipeline.ts'
import { stringAttributes } from './string-attributes.ts'

/**
 * Draws fences of the language `mermaid`, alone or in a `<Diagram>`. What cannot be drawn stays a code block.
 *
 * Before: a fence of Mermaid
 * After: `<Diagram title="…" svg="<svg>…" />`
 */
export function remarkDiagrams({ collected, file }: PipelineOptions) {
  return async (tree: Root) => {
    const found: { code: Code; title: string | undefined; replace: (node: Nodes) => void }[] = []
    visit(tree, 'code', (code, index, parent) => {
      if (code.lang !== 'mermaid' || !parent || index === undefined) return
      const siblings: Nodes[] = parent.children
      const outer = parent.type === 'mdxJsxFlowElement' && parent.name === 'Diagram' ? parent : undefined
      const title = (outer && stringAttributes(outer)['title']) || readFenceOptions(code.meta ?? '').title
      const replace = (node: Nodes) => {
        siblings[index] = node
      }
      found.push({ code, title, replace })
    })
    for (const { code, title, replace } of found) {
      const drawing = await drawDiagram(code.value)
      if ('svg' in drawing) replace(picture(drawing, nameOf(drawing, title), code))
      else {
        const { line = 1, column = 1 } = code.position?.start ?? {}
        const last = Math.max(line, (code.position?.end.line ?? 0) - 1)
        const [, within] = /line (\d+)/i.exec(drawing.fault) ?? []
        const place = { file, line: within ? Math.min(line + Number(within), last) : line, column }
        const { hint = 'The language is Mermaid’s: https://mermaid.js.org; the source is shown as code.' } =
          drawing
        collected.problems.push(localError(place, 'diagram', `diagram: ${drawing.fault}`, hint))
      }
    }
  }
}

/** What the writer says beside the source, or else in it; `accDescr` tells more and stands in it alone. */
function nameOf({ title, description }: { title: string; description: string }, said?: string): string {
  return [said || title, description].filter(Boolean).join(': ') || 'Diagram'
}

function picture(
  { svg, fits }: { svg: string; fits: boolean },
  title: string,
  { position }: Code,
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Drawing',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'svg', value: svg },
      { type: 'mdxJsxAttribute', name: 'title', value: title },
      ...(fits ? [{ type: 'mdxJsxAttribute' as const, name: 'fits', value: null }] : []),
    ],
    children: [],
    ...(position && { position }),
  }
}
