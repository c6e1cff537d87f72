import type { Site } from '../types.ts'
import { encodePermalink } from './url.ts'

/**
 * The address of a file that `theme` of `site.yaml` names.
 * @param src its path in the content folder, or its address on the site; never one of another site
 * @returns with the base path, encoded; undefined where the site has no such file
 */
export function themeFileHref(src: string, { assets, config }: Site): string | undefined {
  const path = src.replace(/^\//, '')
  const asset =
    assets.find((each) => each.folder === 'content' && each.path === path) ??
    assets.find((each) => each.folder !== 'assets' && each.permalink === `/${path}`)
  return asset && config.basePath + encodePermalink(asset.permalink)
}
