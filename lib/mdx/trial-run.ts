import { runSync } from '@mdx-js/mdx'
import { error } from '../problem.ts'
import type { Problem } from '../types.ts'
import type { Collected } from './pipeline.ts'

/** What the pipeline itself puts into an article. */
const compilerComponents = ['Anchor', 'CodeBlock', 'Image']

interface Trial {
  file: string
  body: string
  collected: Collected
  components: ReadonlySet<string>
}

/**
 * Runs a compiled article once without rendering it, so that an expression that fails
 * (`{nothing.at.all}`) is a problem here and not an error of Next. An article with imports is
 * left to the page, where its modules are.
 */
export function trialRun(code: string, { file, body, collected, components }: Trial): Problem[] {
  if (collected.imports.length > 0 || collected.problems.some((problem) => problem.severity === 'error'))
    return []
  const element = () => null
  try {
    const article = runSync(code, { Fragment: 'fragment', jsx: element, jsxs: element, ...{ modules: {} } })
    article.default({
      components: Object.fromEntries([...components, ...compilerComponents].map((name) => [name, element])),
    })
    return []
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault)
    return [
      error(
        { file, ...placeOf(reason, body) },
        'expression',
        `an expression fails: ${reason}`,
        'Declare what it uses with export const in the article, or put the text in backticks.',
      ),
    ]
  }
}

/** The first expression that holds the name of which the message speaks. */
function placeOf(reason: string, body: string): { line: number; column: number } {
  const name = /\b([A-Za-z_$][\w$]*) is not|reading '([^']+)'|component `(\w+)`/.exec(reason)
  const word = name?.[1] ?? name?.[2] ?? name?.[3]
  const lines = body.split('\n')
  const line = word === undefined ? -1 : lines.findIndex((text) => text.includes(word) && text.includes('{'))
  return line < 0 ? { line: 1, column: 1 } : { line: line + 1, column: (lines[line] ?? '').indexOf('{') + 1 }
}
