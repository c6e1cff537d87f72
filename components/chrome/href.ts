import { encodePermalink } from '@/lib/content/url.ts'
import type { Site } from '@/lib/types.ts'

/** The address of a page of the site as `href` takes it: with base path, encoded. */
export function siteHref(permalink: string, site: Site): string {
  return site.config.basePath + encodePermalink(permalink)
}
