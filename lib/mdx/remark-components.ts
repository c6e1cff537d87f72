import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { error } from '../problem.ts'
import { declaredNames } from './declared-names.ts'
import type { PipelineOptions } from './pipeline.ts'

/**
 * Finds tags that are no component: `<Calout>` is a problem with its place and the known names.
 * A component that the article imports or declares itself is known.
 */
export function remarkComponents({ components, collected, file }: PipelineOptions) {
  return (tree: Root) => {
    const known = new Set([...components, ...declaredNames(tree)])
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
      const { name, position } = node
      const component = name?.split('.')[0] ?? ''
      if (!/^[A-Z]/.test(component) || known.has(component)) return
      const place = { file, line: position?.start.line ?? 1, column: position?.start.column ?? 1 }
      collected.problems.push(
        error(
          place,
          'unknown-component',
          `unknown component <${name}>`,
          `Known components: ${[...known].sort().join(', ')}. One of your own needs an import.`,
        ),
      )
    })
  }
}
