import type { PlainArticle } from './plain-article.ts'

/**
 * Gives as many articles as are wanted, by repeating those that there are in folders `part-1`, `part-2` …
 * Each has a line of its own, so that no builder takes one for another.
 * @throws Error where there is none
 */
export function repeatArticles(articles: readonly PlainArticle[], count: number): PlainArticle[] {
  const repeated: PlainArticle[] = []
  for (let part = 1; repeated.length < count; part++) {
    if (articles.length === 0) throw new Error('The content folder has no article')
    const some = articles.slice(0, count - repeated.length)
    repeated.push(...some.map((article) => inPart(article, part)))
  }
  return repeated
}

function inPart(article: PlainArticle, part: number): PlainArticle {
  const path = [`part-${part}`, article.path].filter(Boolean).join('/')
  return {
    ...article,
    path,
    title: part === 1 ? article.title : `${article.title} (${part})`,
    body: `${article.body}\nThis is ${path}, in the state of ${firstWord}.\n`,
  }
}

/** The word that an edit changes. */
export const firstWord = 'beginnings'

/** The article after an edit that puts another word in the place of the first. */
export function edited(article: PlainArticle, word: string): PlainArticle {
  return {
    ...article,
    body: article.body.replace(`in the state of ${firstWord}.`, `in the state of ${word}.`),
  }
}
