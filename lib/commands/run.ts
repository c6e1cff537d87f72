import { existsSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { formatProblem, ProblemError } from '../problem.ts'
import type { Problem } from '../types.ts'

/** Runs a command: problems are printed as such, and nothing a writer did ends in a stack trace. */
export async function run(content: string, command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (fault) {
    if (fault instanceof ProblemError) printProblems(fault.problems, content)
    else printFault(fault)
    process.exitCode = 1
  }
}

/** Whether this is a machine that builds for others, as services for that say of themselves. */
export function isCI({ CI }: NodeJS.ProcessEnv): boolean {
  return CI !== undefined && !/^(|0|false)$/i.test(CI)
}

/** What went wrong in words; the place in our own code is of no use to a writer. */
export function printFault(fault: unknown): void {
  console.error(fault instanceof Error ? fault.message : fault)
  const code = codeOf(fault) ?? (fault instanceof Error ? codeOf(fault.cause) : undefined)
  const hint = hints.find(([codes]) => codes.includes(String(code)))?.[1]
  if (hint) console.error(`    ${hint}`)
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && 'code' in fault ? fault.code : undefined
}

/** What to do where the system refuses to write. */
const hints: [codes: string[], hint: string][] = [
  [['ENOSPC', 'EDQUOT', 'EFBIG'], 'Make room on the disk. What was published before stays as it was.'],
  [
    ['EACCES', 'EPERM', 'EROFS'],
    'Allow your user to write there. What was published before stays as it was.',
  ],
]

/**
 * Prints warnings, and stops on errors.
 * @throws ProblemError with all problems where one is an error
 */
export function reportProblems(problems: readonly Problem[], content: string): void {
  if (problems.some((problem) => problem.severity === 'error')) throw new ProblemError(problems)
  printProblems(problems, content)
}

/** Prints every problem, its path from the folder in which the command runs, and a count. */
export function printProblems(problems: readonly Problem[], content: string): void {
  if (problems.length === 0) return
  const folder = relative(process.cwd(), content)
  const files = new Map<string, string>()
  const lines = problems.map((problem) => {
    const file = files.get(problem.file) ?? locate(problem.file, folder)
    files.set(problem.file, file)
    return formatProblem({ ...problem, file })
  })
  // At once: thousands of lines take longer one by one.
  console.error(lines.join('\n'))
  const errors = problems.filter((problem) => problem.severity === 'error').length
  console.error(`${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`)
}

/** What is no file of the content folder (the environment, another folder) is named as it is. */
function locate(file: string, folder: string): string {
  return !isAbsolute(file) && existsSync(resolve(folder, file)) ? join(folder, file) : file
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
