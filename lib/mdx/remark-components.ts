import type { Pattern, Program } from 'estree'
import type { Root } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdxjs-esm'
import { visit } from 'unist-util-visit'
import { error } from '../problem.ts'
import type { PipelineOptions } from './pipeline.ts'

/**
 * Finds tags that are no component: `<Calout>` is a problem with its place and the known names.
 * A component that the article imports or declares itself is known.
 */
export function remarkComponents({ components, collected, file }: PipelineOptions) {
  return (tree: Root) => {
    const known = new Set(components)
    visit(tree, 'mdxjsEsm', (node: MdxjsEsm) => {
      for (const name of declaredNames(node.data?.estree)) known.add(name)
    })
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

function declaredNames(program: Program | null | undefined): string[] {
  return (program?.body ?? []).flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type === 'VariableDeclaration')
      return declaration.declarations.flatMap(({ id }) => namesOf(id))
    return declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration'
      ? [declaration.id?.name ?? '']
      : []
  })
}

function namesOf(pattern: Pattern): string[] {
  if (pattern.type === 'Identifier') return [pattern.name]
  if (pattern.type !== 'ObjectPattern') return []
  return pattern.properties.flatMap((property) =>
    property.type === 'Property' ? namesOf(property.value) : namesOf(property.argument),
  )
}
