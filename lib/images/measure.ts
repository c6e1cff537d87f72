import { open } from 'node:fs/promises'
import { svgSize } from './svg-size.ts'

/** The size at which a picture is shown where there is room for it, in CSS pixels. */
export interface ImageSize {
  width: number
  height: number
}

/** What the head of a picture's file says. */
export interface Measure {
  /** Undefined for a drawing that takes any size. */
  size: ImageSize | undefined
  /** Its frames; 1 for a picture that stands still, 0 where there are no smaller files of it: of a drawing, and of an animated PNG. */
  frames: number
  /** Whether the original is a format that loses nothing: PNG or GIF. */
  isLossless: boolean
}

/** The `<svg>` tag ends before. */
const headLength = 64 * 1024

/**
 * Reads the size of a picture from the head of its file, as a browser shows it: turned as its EXIF
 * data say.
 * @param file absolute
 * @throws Error that says why it cannot be read
 */
export async function measureImage(file: string): Promise<Measure> {
  return file.toLowerCase().endsWith('.svg') ? measureDrawing(file) : measurePixels(file)
}

async function measureDrawing(file: string): Promise<Measure> {
  const handle = await open(file)
  const { buffer, bytesRead } = await handle
    .read({ buffer: Buffer.alloc(headLength) })
    .finally(() => handle.close())
  return { size: svgSize(buffer.toString('utf8', 0, bytesRead)), frames: 0, isLossless: true }
}

async function measurePixels(file: string): Promise<Measure> {
  const { default: sharp } = await import('sharp')
  // Only the head is read, so that a size beyond all measure does no harm yet.
  const { autoOrient, pages = 1, format } = await sharp(file, { limitInputPixels: false }).metadata()
  // Sharp reads the first picture of an animated PNG alone.
  const frames = format === 'png' && (await isAnimated(file)) ? 0 : pages
  return { size: autoOrient, frames, isLossless: format === 'png' || format === 'gif' }
}

/**
 * Whether a PNG is animated: it then has a chunk that says so before its pixels.
 * @see https://www.w3.org/TR/png-3/#acTL-chunk
 */
async function isAnimated(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const chunk = Buffer.alloc(8)
    for (let at = 8; ; ) {
      const { bytesRead } = await handle.read(chunk, 0, 8, at)
      const type = chunk.toString('latin1', 4)
      if (bytesRead < 8 || type === 'IDAT') return false
      if (type === 'acTL') return true
      at += 12 + chunk.readUInt32BE()
    }
  } finally {
    await handle.close()
  }
}
