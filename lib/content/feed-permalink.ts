import type { Page } from '../types.ts'

/**
 * Where the RSS feed of a page stands, decoded and without the base path: every page that lists
 * others has one, an article has none.
 * @see https://gohugo.io/templates/rss/
 */
export function feedPermalink({ kind, permalink }: Page): string | undefined {
  if (kind === 'page') return undefined
  return permalink.endsWith('/') ? `${permalink}index.xml` : permalink.replace(/\.[^./]*$/, '.xml')
}
