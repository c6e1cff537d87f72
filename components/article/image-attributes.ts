import { sizesOf, variantWidths } from '@/lib/images/column.ts'
import type { SiteImage } from '@/lib/types.ts'

/** What is known of the picture at the `src` of a component. */
export interface Picture {
  /** Undefined for a picture of another site, or one that could not be measured. */
  image: SiteImage | undefined
  /** Whether it is seen before the reader scrolls. */
  isLead: boolean
}

/** The size that a writer gives a picture, as HTML's attributes take it. */
interface WrittenSize {
  width?: string | number | undefined
  height?: string | number | undefined
}

/** Attributes of an `<img>`, under React's names. */
interface ImageAttributes {
  width?: string | number
  height?: string | number
  srcSet?: string
  sizes?: string
  loading?: 'lazy'
  fetchPriority?: 'high'
  decoding: 'async'
}

/**
 * What makes a picture keep its place before it is there, come when it is needed, and in no more
 * pixels than are shown.
 * @param src resolved
 * @param written the size that the writer gives; of one side alone the other follows
 * @see https://html.spec.whatwg.org/multipage/images.html#introduction-3:viewport-based-selection-2
 */
export function imageAttributes(
  src: string,
  { image, isLead }: Picture,
  written: WrittenSize,
): ImageAttributes {
  const size = image ? shownSize(image, written) : written
  return {
    ...(isLead ? { fetchPriority: 'high' } : { loading: 'lazy' }),
    decoding: 'async',
    ...(image && sources(src, image, pixels(size.width) ?? image.width)),
    ...(size.width && { width: size.width }),
    ...(size.height && { height: size.height }),
  }
}

/**
 * Where the widest file that was tried is no smaller than the original, the original stands for it.
 * @param shown width in CSS pixels, where there is room for it
 */
function sources(
  src: string,
  { width, variants }: SiteImage,
  shown: number,
): Pick<ImageAttributes, 'srcSet' | 'sizes'> {
  const [only] = variants
  if (!only) return {}
  const [tried = width] = variantWidths(width)
  const isWhole = variants.some((each) => each.width === tried)
  if (isWhole && variants.length === 1) return { srcSet: only.href }
  const candidates = isWhole ? variants : [...variants, { href: src, width }]
  return {
    srcSet: candidates.map((each) => `${each.href} ${each.width}w`).join(', '),
    sizes: sizesOf(shown),
  }
}

function shownSize(image: SiteImage, written: WrittenSize): WrittenSize {
  if (!written.width && !written.height) return { width: image.width, height: image.height }
  const width = pixels(written.width)
  const height = pixels(written.height)
  if (width && !written.height) return { width, height: Math.round((width * image.height) / image.width) }
  if (height && !written.width) return { width: Math.round((height * image.width) / image.height), height }
  return written
}

/** Undefined for what is no number of pixels, such as `50%`. */
function pixels(size: string | number | undefined): number | undefined {
  const [, number] = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(String(size)) ?? []
  return number ? Number(number) : undefined
}
