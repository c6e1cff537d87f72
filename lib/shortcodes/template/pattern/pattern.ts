import type { Budget } from '../budget.ts'
import { PatternFault } from './fault.ts'
import { PatternParser } from './parse.ts'
import { compileProgram, type Program } from './program.ts'
import { type Match, runProgram } from './run.ts'

/**
 * Compiles a pattern of Go's syntax; undefined where it is none. Patterns and texts come from
 * articles, so they are not given to the patterns of JavaScript, which can take forever.
 * @see https://pkg.go.dev/regexp/syntax
 */
export function compilePattern(source: string): Program | undefined {
  if (source.length > 1000) return undefined
  try {
    const parser = new PatternParser(source)
    return compileProgram(parser.all(), parser.groups)
  } catch (fault) {
    if (fault instanceof PatternFault) return undefined
    throw fault
  }
}

/** All matches that do not overlap, as Go counts them: none is empty where another has just ended. */
export function matchesOf(program: Program, text: string, most: number, budget: Budget): Match[] {
  const matches: Match[] = []
  let lastEnd = -1
  for (let at = 0; at <= text.length && matches.length < most; ) {
    const match = runProgram(program, text, at, budget)
    const [start, end] = match ?? []
    if (!match || start === undefined || end === undefined) break
    if (end > start || start !== lastEnd) matches.push(match)
    lastEnd = end
    at = end > at ? end : at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  }
  return matches
}

/** What a replacement stands for: `$1`, `${1}`, `$name`; `$1x` is a group named `1x`. */
export function expandReplacement(replacement: string, program: Program, text: string, match: Match): string {
  return replacement.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (whole, bare, braced) => {
    const name: string | undefined = bare ?? braced
    if (name === undefined) return whole === '$$' ? '$' : whole
    return groupText(text, match, /^\d+$/.test(name) ? Number(name) : program.groups.lastIndexOf(name))
  })
}

/** The text of a group; empty where it took no part. */
export function groupText(text: string, match: Match, group: number): string {
  const start = match[group * 2]
  const end = match[group * 2 + 1]
  return start === undefined || end === undefined ? '' : text.slice(start, end)
}
