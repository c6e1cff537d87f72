import type { Store } from '../content/store.ts'
import { warning } from '../problem.ts'
import { type Folders, fileOfAsset } from '../project.ts'
import type { Problem, Publication, SiteImage } from '../types.ts'
import { inParallel } from './in-parallel.ts'
import { type KnownImage, openKnownImages } from './known-images.ts'
import { mostPixels, openVariantCache, UnkeptVariant, variantSettings } from './resize.ts'
import { type UsedImage, usedImages } from './used-images.ts'

/** The pictures that the articles of a site show. */
export interface SiteImages {
  /** By address, as pages name them: with the base path, encoded. */
  images: Record<string, SiteImage>
  /** Names of the variants to publish, in the cache. */
  files: Set<string>
  /** How many pictures have been looked at for variants. */
  resized: number
  /** For how many of them the cache had nothing. */
  made: number
  problems: Problem[]
}

/** Where variants are published; no article's file can be there, and browsers keep it for good. */
export const variantsFolder = '_fingerpost/images'

/** How pictures are resized. */
export interface Resizing {
  /** Where variants are kept from build to build, absolute. */
  cache: string
  /** Called before the first picture is resized, and after each. */
  onStep(done: number, total: number): void
}

/** For a caller that keeps nothing: the development server reads the site again after each change of a file. */
const memory = new Map<string, string>()
const memoryOfProcess: Store = { read: (key) => memory.get(key), write: (key, text) => memory.set(key, text) }

/**
 * Measures every picture that an article shows, and makes variants of it. One that cannot be read is
 * shown as it is, and is a problem wherever it is shown.
 * @param resizing without it pictures are measured only
 * @param store keeps what was read of pictures, so that those that have not changed are not read again
 * @throws where variants cannot be kept, such as on a full disk
 */
export async function readSiteImages(
  publication: Publication,
  folders: Folders,
  resizing?: Resizing,
  store: Store = memoryOfProcess,
): Promise<SiteImages> {
  const { basePath } = publication.site.config
  const result: SiteImages = { images: {}, files: new Set(), resized: 0, made: 0, problems: [] }
  const toResize: Original[] = []
  const knownImages = openKnownImages(store, variantSettings)
  await inParallel(usedImages(publication), async (image) => {
    const file = fileOfAsset(image.asset, folders)
    try {
      const known = await knownImages.get(file)
      const { size, frames } = known.measure
      if (size) result.images[image.href] = { ...size, variants: [] }
      if (size && frames > 0 && size.width * size.height > mostPixels)
        result.problems.push(...tooLarge(image, size.width, size.height))
      else if (frames > 0) toResize.push({ image, file, known })
    } catch (fault) {
      result.problems.push(...unreadable(image, fault))
    }
  })
  if (resizing && toResize.length > 0) await makeVariants(toResize, resizing, result, basePath)
  knownImages.save()
  return result
}

/** A picture of which there are to be variants. */
interface Original {
  image: UsedImage
  file: string
  known: KnownImage
}

async function makeVariants(
  originals: readonly Original[],
  resizing: Resizing,
  result: SiteImages,
  basePath: string,
): Promise<void> {
  const cache = await openVariantCache(resizing.cache)
  resizing.onStep(0, originals.length)
  await inParallel(originals, async ({ image, file, known }) => {
    try {
      const { key, variants, isNew } = await cache.get(file, known.measure, known.key)
      known.key = key
      for (const { width, name } of variants) {
        result.images[image.href]?.variants.push({ width, href: `${basePath}/${variantsFolder}/${name}` })
        // Two copies of a picture have one variant.
        result.files.add(name)
      }
      if (isNew) result.made++
    } catch (fault) {
      if (fault instanceof UnkeptVariant) throw fault
      result.problems.push(...unreadable(image, fault))
    }
    resizing.onStep(++result.resized, originals.length)
  })
}

function unreadable({ uses }: UsedImage, fault: unknown): Problem[] {
  const [message = ''] = (fault instanceof Error ? fault.message : String(fault)).split('\n')
  return uses.map(({ place, target }) =>
    warning(
      place,
      'image',
      `the image ${target} cannot be read: ${message}`,
      'Export it again. Until then it is shown as it is, in full size.',
    ),
  )
}

function tooLarge({ uses }: UsedImage, width: number, height: number): Problem[] {
  return uses.map(({ place, target }) =>
    warning(
      place,
      'image',
      `the image ${target} is too large to be resized: ${width} by ${height} pixels`,
      'Make it smaller: 1,500 pixels are as wide as any screen shows it.',
    ),
  )
}
