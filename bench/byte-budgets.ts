import type { ArticleBytes } from './article-bytes.ts'

const kilobyte = 1024

/** What the first visit of an article may cost, in bytes as brotli packs them at its best. */
export const budgets = {
  script: 5 * kilobyte,
  style: 8 * kilobyte,
  /** Of the article of median size; everything that the browser asks for. */
  all: 20 * kilobyte,
  /** What the HTML of an article may be, whatever the number of articles. */
  html: (own: number) => Math.round(1.3 * own) + 3 * kilobyte,
}

/** What of an article is over its budget, one line for each; a page that keeps Next's runtime may have its scripts. */
export function overBudget({ path, html, own, script, style, keepsRuntime }: ArticleBytes): string[] {
  const parts = [
    { name: 'HTML', bytes: html, most: budgets.html(own) },
    { name: 'JavaScript', bytes: keepsRuntime ? 0 : script, most: budgets.script },
    { name: 'CSS', bytes: style, most: budgets.style },
  ]
  return parts
    .filter(({ bytes, most }) => bytes > most)
    .map(
      ({ name, bytes, most }) => `${path}: ${bytes} bytes of ${name}, ${most} allowed (own content ${own})`,
    )
}
