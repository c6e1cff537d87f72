import { expressionProblem } from '../mdx/trial-run.ts'
import { error } from '../problem.ts'
import type { Page, Problem } from '../types.ts'
import { openBuildWorkers } from './build-workers.ts'
import { endlessQuestions, type RenderTask } from './render-task.ts'

/**
 * Says why pages cannot be rendered. React in production gives numbers in place of reasons, so they are
 * rendered once more as in development.
 */
export async function renderProblems(
  failed: readonly { task: RenderTask; page: Page | undefined }[],
): Promise<Problem[]> {
  const workers = openBuildWorkers('development')
  try {
    const results = await workers.render(failed.map(({ task }) => task))
    return failed.map(({ page, task }, index) => {
      const result = results[index]
      const message = result && 'fault' in result ? result.fault : endlessQuestions
      const isExpression = page?.format === 'mdx' && task.imports === undefined
      if (isExpression) return expressionProblem(message, { file: page.path, body: page.body })
      const place = { file: page?.path || 'a page without an article', line: 1, column: 1 }
      return error(
        place,
        'render',
        `the page cannot be rendered: ${message}`,
        'Look at the components and expressions that it uses.',
      )
    })
  } finally {
    await workers.close()
  }
}
