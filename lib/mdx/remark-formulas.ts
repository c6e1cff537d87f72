import type { Code, Nodes, Root } from 'mdast'
import type {} from 'mdast-util-math'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { localError, warning } from '../problem.ts'
import { mendMathml } from './mathml/mend-mathml.ts'
import type { PipelineOptions } from './pipeline.ts'
import { stringAttributes } from './string-attributes.ts'

/**
 * Draws formulas as MathML: `<Math>` tags, fences of the language `math`, and, where the site wants it, what
 * stands between dollars. A formula with an error is shown as it is written.
 *
 * Before: `<Math tex="x^2" />`
 * After: the same with `html="<math>…</math>"`
 */
export function remarkFormulas({ collected, file }: PipelineOptions) {
  return async (tree: Root) => {
    const found: Found[] = []
    visit(tree, (node, index, parent) => {
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        const { tex } = stringAttributes(node)
        if (node.name === 'Math' && tex !== undefined)
          found.push({ tag: node, tex, firstLine: node.position?.start.line ?? 1 })
        return
      }
      const formula = formulaOf(node)
      if (!formula || !parent || index === undefined) return
      const siblings: Nodes[] = parent.children
      siblings[index] = formula.tag
      found.push(formula)
    })
    if (found.length === 0) return
    const { default: katex } = await import('katex')
    // Formulas of chemistry.
    await import('katex/contrib/mhchem')
    for (const { tag, tex, firstLine, isPassthrough } of found) {
      const displayMode = 'display' in stringAttributes(tag)
      try {
        const html = mendMathml(
          katex.renderToString(tex, { output: 'mathml', displayMode, strict: 'ignore' }),
        )
        tag.attributes.push({ type: 'mdxJsxAttribute', name: 'html', value: html })
      } catch (fault) {
        if (!(fault instanceof katex.ParseError)) throw fault
        const line = firstLine + tex.slice(0, fault.position ?? 0).split('\n').length - 1
        const place = { file, line, column: tag.position?.start.column ?? 1 }
        const hint = 'The formula is TeX, as KaTeX knows it: https://katex.org/docs/supported'
        // Themes of Hugo draw with MathJax too, which knows more.
        const problem = isPassthrough ? warning : localError
        collected.problems.push(problem(place, 'formula', `formula: ${fault.rawMessage}`, hint))
      }
    }
  }
}

interface Found {
  tag: MdxJsxFlowElement | MdxJsxTextElement
  tex: string
  firstLine: number
  isPassthrough?: boolean
}

function formulaOf(node: Nodes): Found | undefined {
  if (node.type !== 'inlineMath' && node.type !== 'math' && !isMathFence(node)) return undefined
  const isDisplay = node.type !== 'inlineMath'
  const shared = {
    name: 'Math',
    attributes: [
      { type: 'mdxJsxAttribute' as const, name: 'tex', value: node.value },
      ...(isDisplay ? [{ type: 'mdxJsxAttribute' as const, name: 'display', value: null }] : []),
    ],
    children: [],
    ...(node.position && { position: node.position }),
  }
  const tag: MdxJsxFlowElement | MdxJsxTextElement = isDisplay
    ? { type: 'mdxJsxFlowElement', ...shared }
    : { type: 'mdxJsxTextElement', ...shared }
  const isPassthrough = node.data?.isPassthrough ?? false
  const firstLine = (node.position?.start.line ?? 1) + (isDisplay && !isPassthrough ? 1 : 0)
  return { tag, tex: node.value, firstLine, isPassthrough }
}

function isMathFence(node: Nodes): node is Code {
  return node.type === 'code' && node.lang === 'math'
}
