import type { Budget } from '../budget.ts'
import { expandReplacement, matchesOf, readPattern } from '../pattern.ts'
import { numberOf, textOf } from '../value.ts'
import type { FunctionTable, TemplateFunction } from './types.ts'

/** The first matches; the pattern stands in the template and was read with it. */
function matches(pattern: unknown, text: string, limit: unknown, budget: Budget): RegExpExecArray[] {
  const read = readPattern(textOf(pattern))
  if (typeof read === 'string') return []
  const most = numberOf(limit) ?? -1
  const all = matchesOf(read, text, budget)
  return most < 0 ? all : all.slice(0, most)
}

/** `replaceRE PATTERN REPLACEMENT TEXT [LIMIT]`. */
const replaceAll: TemplateFunction = ([pattern, replacement, value, limit], { budget }) => {
  const text = textOf(value)
  let result = ''
  let from = 0
  for (const match of matches(pattern, text, limit, budget)) {
    result += text.slice(from, match.index) + expandReplacement(textOf(replacement), match)
    from = match.index + match[0].length
  }
  return result + text.slice(from)
}

export const patterns: FunctionTable = {
  'strings.ReplaceRE replaceRE': replaceAll,
  'strings.FindRE findRE': ([pattern, value, limit], { budget }) =>
    matches(pattern, textOf(value), limit, budget).map(([whole]) => whole),
  'strings.FindRESubmatch findRESubmatch': ([pattern, value, limit], { budget }) =>
    matches(pattern, textOf(value), limit, budget).map((match) => [...match].map((group) => group ?? '')),
}
