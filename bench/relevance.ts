import type { BenchQuery } from './queries.ts'

/** An article that an engine shows, in the order of its results. */
export interface ShownPage {
  href: string
  /** Where its link leads within the article: the id of a heading, or nothing for its beginning. */
  heading: string | undefined
}

/** A query, and what an engine showed for it. */
export interface Answer {
  query: BenchQuery
  shown: ShownPage[]
}

/** How good answers are, in shares of the queries. */
export interface Relevance {
  queries: number
  /** A right article stands first, among the first three, among the first five. */
  first: number
  three: number
  five: number
  /** Mean reciprocal rank of the first right article, 0 after the tenth. */
  reciprocal: number
  empty: number
  /** Of the queries that a heading answers; undefined where there are none, or the engine has no headings. */
  heading: number | undefined
}

/** Adds up how good answers are; the first right article counts, whichever of the right ones it is. */
export function relevanceOf(answers: readonly Answer[]): Relevance {
  const ranks = answers.map(rankOf)
  const within = (most: number) => share(ranks, (rank) => rank >= 0 && rank < most)
  const headings = answers.filter(
    ({ query, shown }) => query.anchorId !== undefined && shown.some(({ heading }) => heading !== undefined),
  )
  return {
    queries: answers.length,
    first: within(1),
    three: within(3),
    five: within(5),
    reciprocal: share(ranks, (rank) => (rank >= 0 && rank < 10 ? 1 / (rank + 1) : 0)),
    empty: share(answers, ({ shown }) => shown.length === 0),
    heading: headings.length > 0 ? share(headings, hasRightHeading) : undefined,
  }
}

/** The place of the first right article, from 0; -1 where there is none. */
export function rankOf({ query, shown }: Answer): number {
  const right = new Set(query.relevant.map(comparable))
  return shown.findIndex(({ href }) => right.has(comparable(href)))
}

/** Whether the first right article is among the first three, and its link leads to the heading of the query. */
export function hasRightHeading(answer: Answer): boolean {
  const hit = answer.shown.slice(0, 3)[rankOf(answer)]
  return hit?.heading !== undefined && hit.heading === answer.query.anchorId
}

function share<T>(values: readonly T[], weigh: (value: T) => number | boolean): number {
  return values.reduce((sum, value) => sum + Number(weigh(value)), 0) / Math.max(1, values.length)
}

/** Permalinks are equal without case and final slash. */
function comparable(href: string): string {
  const path = href.replace(/[?#].*$/, '')
  return decodeURI(path).toLowerCase().replace(/\/?$/, '/')
}
