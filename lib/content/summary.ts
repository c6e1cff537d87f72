import type { CompiledArticle, Page, Publication, Site } from '../types.ts'

/** After how many words Hugo's automatic summary ends with the sentence (its `summaryLength`). */
const leastWords = 70

/**
 * What stands for a page in feeds and lists: the text before `<!--more-->`, else the `summary`
 * of its front matter, else its opening, cut at the end of a sentence. Plain text on one line.
 * @param article none for a page without a text of its own
 * @see https://gohugo.io/content-management/summaries/
 */
export function summaryOf(
  page: Pick<Page, 'summary'>,
  article: Pick<CompiledArticle, 'opening' | 'isDivided'> | undefined,
): string {
  const summary = article?.isDivided
    ? article.opening
    : page.summary || automaticSummary(article?.opening ?? '')
  return summary.replace(/\s+/g, ' ').trim()
}

/**
 * The site with a summary for every page that has neither `summary` nor description of its own:
 * what cards show, where Next has only the compiled form of the articles.
 */
export function withSummaries({ site, articles }: Pick<Publication, 'site' | 'articles'>): Site {
  const pages = site.pages.map((page) => {
    if (page.summary || page.description) return page
    return { ...page, summary: summaryOf(page, articles.get(page.permalink)) }
  })
  return { ...site, pages, byPermalink: new Map(pages.map((page) => [page.permalink, page])) }
}

/** The first 70 words and what is left of their sentence; a line is a sentence too. */
function automaticSummary(opening: string): string {
  const words = new RegExp(`^(?:\\S+\\s+){0,${leastWords - 1}}`).exec(opening)?.[0].length ?? 0
  const end = /[.?!]["”’')]*(?=\s|$)|\n/.exec(opening.slice(words))
  return end ? opening.slice(0, words + end.index + end[0].length) : opening
}
