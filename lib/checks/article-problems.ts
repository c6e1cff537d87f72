import type { Check, Problem } from '../types.ts'

/** What compiling the articles found. */
export const articleProblems: Check = {
  rule: 'article',
  texts: 'all',
  run: ({ articles }) => joinLanguages([...articles.values()].flatMap((article) => article.problems)),
}

/** A language that is not known is one fault, however many blocks are in it: said once, with its count and first place. */
function joinLanguages(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>()
  const keyOf = ({ reason }: Problem) => reason.toLowerCase()
  const isOfLanguage = ({ rule }: Problem) => rule === 'unknown-language'
  for (const problem of problems.filter(isOfLanguage))
    counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1)
  return problems.flatMap((problem) => {
    if (!isOfLanguage(problem)) return problem
    const count = counts.get(keyOf(problem))
    counts.delete(keyOf(problem))
    if (count === undefined) return []
    const times = count === 1 ? 'used once' : `used ${count} times, here first`
    return { ...problem, reason: problem.reason.replace(/(?=;)|$/, `, ${times}`) }
  })
}
