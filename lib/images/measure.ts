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
  /** Its frames; 1 for a picture that stands still, 0 for a drawing. */
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
  return { size: autoOrient, frames: pages, isLossless: format === 'png' || format === 'gif' }
}
