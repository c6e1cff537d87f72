import type { Place, Problem } from './types.ts'

/** Makes a problem that breaks a page: the build stops. */
export function error(place: Place, rule: string, reason: string, hint: string): Problem {
  return { ...placeOf(place), rule, reason, hint, severity: 'error' }
}

/** Makes an error of one part of an article: the build stops, but in development the rest is shown. */
export function localError(place: Place, rule: string, reason: string, hint: string): Problem {
  return { ...error(place, rule, reason, hint), isLocal: true }
}

/** Makes a problem that leaves a page poorer: the build goes on, unless the site is strict. */
export function warning(place: Place, rule: string, reason: string, hint: string): Problem {
  return { ...placeOf(place), rule, reason, hint, severity: 'warning' }
}

function placeOf({ file, line, column }: Place): Place {
  return { file, line, column }
}

/** Prints one problem: `path:line:column severity reason`, the hint on a line below. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, reason, hint } = problem
  return `${file}:${line}:${column} ${severity}: ${reason}${hint ? `\n    ${hint}` : ''}`
}

/** All problems in the order of their files and lines, warnings made errors where the site is strict. */
export function settleProblems(problems: readonly Problem[], strict: boolean): Problem[] {
  return problems
    .map((problem) =>
      // A page that was only made poorer can still be shown.
      strict && problem.severity === 'warning'
        ? { ...problem, severity: 'error' as const, isLocal: true }
        : problem,
    )
    .sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Carries problems to the command that prints them; the only error that ends a command without a stack trace. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.name = 'ProblemError'
    this.problems = problems
  }
}
