import type {
  AssignmentProperty,
  ImportDeclaration,
  ImportDefaultSpecifier,
  ImportSpecifier,
  Program,
  VariableDeclaration,
} from 'estree'
import type { Root } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdxjs-esm'
import { visit } from 'unist-util-visit'
import { error } from '../problem.ts'
import type { PipelineOptions } from './pipeline.ts'

/**
 * Takes the imports of an article from what the page hands in, because the article runs inside
 * of a page that is bundled already.
 *
 * Before: `import Counter, { step } from './counter.tsx'`
 * After: `const { default: Counter, step } = arguments[0].modules['./counter.tsx']`
 */
export function remarkImports({ collected, file }: PipelineOptions) {
  return (tree: Root) => {
    visit(tree, 'mdxjsEsm', (node: MdxjsEsm) => {
      const program = node.data?.estree
      if (program) program.body = program.body.map((statement) => rewrite(statement))
    })
  }

  function rewrite(statement: Program['body'][number]): Program['body'][number] {
    if (
      statement.type === 'ExportAllDeclaration' ||
      (statement.type === 'ExportNamedDeclaration' && statement.source)
    ) {
      collected.problems.push(
        error(
          placeOf(statement),
          'import',
          'an article cannot export from another module',
          'Import what the article uses.',
        ),
      )
      return { type: 'EmptyStatement' }
    }
    if (statement.type !== 'ImportDeclaration') return statement
    const { line, column } = placeOf(statement)
    collected.imports.push({
      source: String(statement.source.value),
      names: importedNames(statement),
      line,
      column,
    })
    return declaration(statement)
  }

  function placeOf(statement: Program['body'][number]) {
    return { file, line: statement.loc?.start.line ?? 1, column: (statement.loc?.start.column ?? 0) + 1 }
  }
}

function importedNames(statement: ImportDeclaration): string[] {
  return statement.specifiers.flatMap((specifier) => {
    if (specifier.type === 'ImportDefaultSpecifier') return ['default']
    if (specifier.type === 'ImportNamespaceSpecifier') return []
    return [
      specifier.imported.type === 'Identifier' ? specifier.imported.name : String(specifier.imported.value),
    ]
  })
}

function declaration(statement: ImportDeclaration): VariableDeclaration {
  const init = modulesMember(String(statement.source.value))
  const whole = statement.specifiers.filter((specifier) => specifier.type === 'ImportNamespaceSpecifier')
  const named = statement.specifiers.filter((specifier) => specifier.type !== 'ImportNamespaceSpecifier')
  return {
    type: 'VariableDeclaration',
    kind: 'const',
    declarations: [
      ...whole.map(({ local }) => ({ type: 'VariableDeclarator' as const, id: local, init })),
      { type: 'VariableDeclarator', id: { type: 'ObjectPattern', properties: named.map(property) }, init },
    ],
  }
}

/** `default: Counter` */
function property(specifier: ImportSpecifier | ImportDefaultSpecifier): AssignmentProperty {
  return {
    type: 'Property',
    kind: 'init',
    method: false,
    shorthand: false,
    computed: false,
    key: specifier.type === 'ImportSpecifier' ? specifier.imported : { type: 'Identifier', name: 'default' },
    value: specifier.local,
  }
}

/** `arguments[0].modules['./counter.tsx']` */
function modulesMember(source: string) {
  return {
    type: 'MemberExpression' as const,
    computed: true,
    optional: false,
    object: {
      type: 'MemberExpression' as const,
      computed: false,
      optional: false,
      object: {
        type: 'MemberExpression' as const,
        computed: true,
        optional: false,
        object: { type: 'Identifier' as const, name: 'arguments' },
        property: { type: 'Literal' as const, value: 0 },
      },
      property: { type: 'Identifier' as const, name: 'modules' },
    },
    property: { type: 'Literal' as const, value: source },
  }
}
