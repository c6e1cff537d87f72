import { resolveAddress } from '../content/links.ts'
import { encodePermalink } from '../content/url.ts'
import type { Asset, Place, Publication } from '../types.ts'

/** A picture of the site that articles show. */
export interface UsedImage {
  /** As pages name it: with the base path, encoded, without a query. */
  href: string
  asset: Asset
  /** Where each article shows it, and what it calls it. */
  uses: { place: Place; target: string }[]
}

const pictures = /\.(png|jpe?g|webp|avif|gif|svg)$/i

/** Every file of the site that an article shows as a picture, once. */
export function usedImages({ site, articles }: Publication): UsedImage[] {
  const { basePath } = site.config
  const assets = new Map<string, Asset>()
  for (const asset of site.assets) {
    const href = basePath + encodePermalink(asset.permalink)
    // Of two files at one address the first is published.
    if (pictures.test(asset.path) && !assets.has(href)) assets.set(href, asset)
  }
  const used = new Map<string, UsedImage>()
  if (assets.size === 0) return []
  for (const page of site.pages) {
    for (const { target, line, column } of articles.get(page.permalink)?.images ?? []) {
      const href = withoutQuery(resolveAddress(target, page, site).href ?? '')
      const asset = assets.get(href)
      if (!asset) continue
      const image = used.get(href) ?? { href, asset, uses: [] }
      image.uses.push({ target, place: { file: page.path, line, column } })
      used.set(href, image)
    }
  }
  return [...used.values()]
}

/** The address of the file that an address with a query or an anchor names. */
export function withoutQuery(href: string): string {
  return href.replace(/[?#].*$/s, '')
}
