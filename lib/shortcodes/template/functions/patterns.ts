import { compilePattern, expandReplacement, groupText, matchesOf } from '../pattern/pattern.ts'
import { numberOf, textOf } from '../value.ts'
import type { FunctionTable, TemplateFunction } from './types.ts'

/** `replaceRE PATTERN REPLACEMENT TEXT [LIMIT]`; a pattern that is none leaves the text as it is. */
const replaceAll: TemplateFunction = ([pattern, replacement, value, limit], { budget }) => {
  const text = textOf(value)
  const program = compilePattern(textOf(pattern))
  if (!program) return text
  let result = ''
  let from = 0
  for (const match of matchesOf(program, text, limitOf(limit), budget)) {
    const [start = from, end = from] = match
    const inserted = expandReplacement(textOf(replacement), program, text, match)
    budget.work(inserted.length)
    result += text.slice(from, start) + inserted
    from = end
  }
  return result + text.slice(from)
}

/** `findRE PATTERN TEXT [LIMIT]`. */
const findAll: TemplateFunction = ([pattern, value, limit], { budget }) => {
  const text = textOf(value)
  const program = compilePattern(textOf(pattern))
  return program
    ? matchesOf(program, text, limitOf(limit), budget).map((match) => groupText(text, match, 0))
    : []
}

/** `findRESubmatch PATTERN TEXT [LIMIT]`: the match and its groups. */
const findGroups: TemplateFunction = ([pattern, value, limit], { budget }) => {
  const text = textOf(value)
  const program = compilePattern(textOf(pattern))
  if (!program) return []
  return matchesOf(program, text, limitOf(limit), budget).map((match) =>
    program.groups.map((_, group) => groupText(text, match, group)),
  )
}

function limitOf(limit: unknown): number {
  const number = numberOf(limit)
  return number === undefined || number < 0 ? Number.POSITIVE_INFINITY : number
}

export const patterns: FunctionTable = {
  'strings.ReplaceRE replaceRE': replaceAll,
  'strings.FindRE findRE': findAll,
  'strings.FindRESubmatch findRESubmatch': findGroups,
}
