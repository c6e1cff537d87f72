import type { Pattern, Program } from 'estree'
import type { Root } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdxjs-esm'
import { visit } from 'unist-util-visit'

/** The names that an article imports or declares itself. */
export function declaredNames(tree: Root): Set<string> {
  const names = new Set<string>()
  visit(tree, 'mdxjsEsm', (node: MdxjsEsm) => {
    for (const name of namesOfProgram(node.data?.estree)) names.add(name)
  })
  return names
}

function namesOfProgram(program: Program | null | undefined): string[] {
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
