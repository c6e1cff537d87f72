import { resolveAddress } from '../content/links.ts'
import { encodePermalink } from '../content/url.ts'
import type { Asset, Publication } from '../types.ts'

/** Tells whether an article or its front matter names a file, as a picture or a link. */
export function usedAssets({ site, articles }: Publication): (asset: Asset) => boolean {
  if (!site.assets.some(({ folder }) => folder === 'assets')) return () => false
  const used = new Set(
    site.pages.flatMap((page) => {
      const targets = (articles.get(page.permalink)?.links ?? []).map(({ target }) => target)
      return [...targets, ...page.images].map((target) => resolveAddress(target, page, site).href)
    }),
  )
  const withoutRest = new Set([...used].map((href) => href?.replace(/[?#].*$/s, '')))
  return ({ permalink }) => withoutRest.has(site.config.basePath + encodePermalink(permalink))
}
