import { readSiteImages, type SiteImages } from '../images/site-images.ts'
import type { Progress } from '../progress.ts'
import { type Folders, variantCacheFolder } from '../project.ts'
import type { Publication } from '../types.ts'
import { siteStore } from './site-store.ts'

/**
 * The pictures that articles show, with their variants made anew or taken from the cache.
 * @param begin called when there are pictures to resize; without it they are measured only
 */
export async function readArticleImages(
  publication: Publication,
  folders: Folders,
  begin?: () => Progress,
): Promise<SiteImages> {
  // A publication of the development server's is a page, beside which it keeps nothing.
  const store = publication.kept && siteStore(folders.content)
  if (!begin) return readSiteImages(publication, folders, undefined, store)
  let progress: Progress | undefined
  const resizing = {
    cache: variantCacheFolder,
    onStep(done: number, total: number) {
      progress ??= begin()
      progress.step(done, total)
    },
  }
  const result = await readSiteImages(publication, folders, resizing, store)
  progress?.end(`${result.resized}, ${result.made} anew`)
  return result
}
