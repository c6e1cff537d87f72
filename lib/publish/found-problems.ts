import { settleProblems } from '../problem.ts'
import type { Problem, Site } from '../types.ts'

/** What is wrong with a site, by what found it. */
export interface FoundProblems {
  others: Problem[]
  checks: Record<string, Problem[]>
}

/** All that is wrong with a site, as it is printed. */
export function settleFound({ others, checks }: FoundProblems, site: Site): Problem[] {
  const all = [...others, ...Object.values(checks).flat()]
  return settleProblems(all.map(atOrigin(site)), site.config.strict)
}

/** What is wrong with an article that a data file made is said of that file. */
function atOrigin({ pages }: Site): (problem: Problem) => Problem {
  const origins = new Map(pages.flatMap(({ path, origin }) => (origin ? [[path, origin] as const] : [])))
  return (problem) => ({ ...problem, ...origins.get(problem.file) })
}
