import type { Check } from '../types.ts'

/** What compiling the articles found. */
export const articleProblems: Check = {
  rule: 'article',
  run: ({ articles }) => [...articles.values()].flatMap((article) => article.problems),
}
