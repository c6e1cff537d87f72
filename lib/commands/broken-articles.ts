import { isArticlePath } from '../content/article-path.ts'
import { formatProblem, ProblemError } from '../problem.ts'
import type { Problem } from '../types.ts'

/** The files of the articles that have an error. */
export function brokenArticles(problems: readonly Problem[]): Set<string> {
  const errors = problems.filter(({ severity }) => severity === 'error')
  return new Set(errors.map(({ file }) => file).filter(isArticlePath))
}

/**
 * The problems with which a build has stopped, where leaving out articles mends that.
 * @param said problems whose articles are left out already
 * @throws the fault itself where something else is wrong, or nothing new can be left out
 */
export function articleProblems(fault: unknown, said: readonly Problem[]): readonly Problem[] {
  if (!(fault instanceof ProblemError)) throw fault
  const errors = fault.problems.filter(({ severity }) => severity === 'error')
  const broken = brokenArticles(errors)
  const isMendable = errors.every(({ file }) => broken.has(file))
  const known = brokenArticles(said)
  const isNew = [...broken].some((file) => !known.has(file))
  if (!isMendable || !isNew) throw fault
  return fault.problems
}

/**
 * What has not been said before. Once articles are left out, what is new comes from their
 * absence (a link to one of them) and is no reason to leave out more.
 */
export function unsaidProblems(problems: readonly Problem[], said: readonly Problem[]): Problem[] {
  if (said.length === 0) return [...problems]
  const known = new Set(said.map(formatProblem))
  return problems
    .filter((problem) => !known.has(formatProblem(problem)))
    .map((problem) => ({ ...problem, severity: 'warning' }))
}
