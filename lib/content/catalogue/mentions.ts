import type { Catalogue, Page, Publication } from '../../types.ts'
import { resolveAddress } from '../links.ts'

/** The catalogues, each item with the articles that speak of it: those that it names, and those that link to it. */
export function withMentions({ site, articles }: Pick<Publication, 'site' | 'articles'>): Catalogue[] {
  if (site.catalogues.length === 0) return []
  const linking = new Map<string, Page[]>()
  for (const page of site.pages.filter(({ origin }) => !origin)) {
    const targets = (articles.get(page.permalink)?.links ?? []).map(
      ({ target }) => resolveAddress(target, page, site).page?.permalink ?? '',
    )
    for (const target of new Set(targets)) {
      const known = linking.get(target)
      if (known) known.push(page)
      else linking.set(target, [page])
    }
  }
  return site.catalogues.map((catalogue) => ({
    ...catalogue,
    items: catalogue.items.map((item) => {
      const own = site.byPermalink.get(item.permalink)
      const named = item.articles.flatMap((written) =>
        own ? (resolveAddress(written, own, site).page?.permalink ?? []) : [],
      )
      const linked = (linking.get(item.permalink) ?? []).map(({ permalink }) => permalink)
      return { ...item, mentions: [...new Set([...named, ...linked])] }
    }),
  }))
}
