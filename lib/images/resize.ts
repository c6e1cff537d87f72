import { createHash } from 'node:crypto'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readEntry, sealEntry } from '../store/entry.ts'
import { writeWhole } from '../write-whole.ts'
import { variantWidths } from './column.ts'
import type { Measure } from './measure.ts'

/** A variant of a picture, in the cache. */
export interface VariantFile {
  /** In pixels. */
  width: number
  /** Below the folder of the cache; it holds a hash of what the variant is made from. */
  name: string
}

/** The variants of pictures on disk, by the hash of the original and of how they are made. */
export interface VariantCache {
  /**
   * The variants of a picture, the narrowest first; none where the original is as small.
   * @param knownKey what a file that is still the same gave for `key`; then it is not read again
   * @throws Error that says why the picture cannot be read
   */
  get(
    file: string,
    measure: Measure,
    knownKey?: string,
  ): Promise<{ key: string; variants: VariantFile[]; isNew: boolean }>
}

/**
 * More pixels than that are a mistake or an attack: a file of a few kilobytes can ask for gigabytes
 * of memory.
 */
export const mostPixels = 100_000_000

/** A variant must be that much smaller than the next larger one, or its address in the page costs more than it saves. */
const worthwhile = 0.9

/**
 * WebP, which every browser of `browserslist` reads. For the 58 images of Hugo's documentation AVIF
 * takes 5 % fewer bytes and seven times the work; at an effort of the same work it saves nothing.
 */
const lossy = { quality: 80, smartSubsample: true }
const lossless = { lossless: true }

/** All that decides how a variant looks, besides the original and the versions of what makes it. */
const settings = [lossy, lossless, worthwhile, variantWidths(Number.MAX_SAFE_INTEGER)]
export const variantSettings = JSON.stringify(settings)

/**
 * Opens the cache of variants.
 * @param folder absolute; made if it is not there
 */
export async function openVariantCache(folder: string): Promise<VariantCache> {
  await mkdir(folder, { recursive: true })
  return {
    async get(file, measure, knownKey) {
      const known = knownKey && (await storedVariants(folder, knownKey))
      if (known) return { key: knownKey, variants: known, isNew: false }
      const original = await readFile(file)
      const { versions } = (await import('sharp')).default
      const made = JSON.stringify([versions, ...settings])
      const key = createHash('sha256').update(made).update(original).digest('hex').slice(0, 16)
      const stored = await storedVariants(folder, key)
      if (stored) return { key, variants: stored, isNew: false }
      const kept: KeptVariant[] = []
      for (const { width, content } of await makeVariants(original, measure)) {
        const file = join(folder, variantOf(key, width).name)
        await writeWhole(file, content).catch(giveUp)
        kept.push({
          width,
          hash: hashOf(content),
          size: content.length,
          modified: (await stat(file)).mtimeMs,
        })
      }
      const record = recordOf(folder, key)
      await writeWhole(record, sealEntry(record, JSON.stringify(kept))).catch(giveUp)
      return { key, variants: kept.map(({ width }) => variantOf(key, width)), isNew: true }
    },
  }
}

function variantOf(key: string, width: number): VariantFile {
  return { width, name: `${key}-${width}.webp` }
}

/** That a variant cannot be kept, which is the fault of no picture. */
export class UnkeptVariant extends Error {}

function giveUp(fault: unknown): never {
  const reason = fault instanceof Error ? fault.message : String(fault)
  throw new UnkeptVariant(`a picture cannot be kept: ${reason}`, { cause: fault })
}

/** A variant, and by what its file is seen to be the one that was written. */
interface KeptVariant {
  width: number
  hash: string
  size: number
  /** In milliseconds. A file of another time, such as one out of an archive, is read. */
  modified: number
}

/** Where the variants of a picture are written down. */
function recordOf(folder: string, key: string): string {
  return join(folder, `${key}.json`)
}

/** The variants that the cache has of a picture; undefined where it has none, or one of them is damaged or gone. */
async function storedVariants(folder: string, key: string): Promise<VariantFile[] | undefined> {
  const stored = readEntry(recordOf(folder, key))
  if (stored === undefined) return undefined
  const kept: KeptVariant[] = JSON.parse(stored)
  const variants = kept.map(({ width }) => variantOf(key, width))
  const areWhole = kept.map((each, index) => isWhole(join(folder, variants[index]?.name ?? ''), each))
  return (await Promise.all(areWhole)).every(Boolean) ? variants : undefined
}

async function isWhole(file: string, { hash, size, modified }: KeptVariant): Promise<boolean> {
  const status = await stat(file).catch(() => undefined)
  if (status?.size !== size) return false
  return status.mtimeMs === modified || hashOf(await readFile(file)) === hash
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('base64')
}

/** The narrowest first; each is smaller, in bytes, than the next and than the original. */
async function makeVariants(
  original: Buffer,
  { size, frames, isLossless }: Measure,
): Promise<{ width: number; content: Buffer }[]> {
  const isAnimated = frames > 1
  if (!size || (isAnimated && size.width * size.height * frames > mostPixels)) return []
  const [widest = size.width, ...narrower] = variantWidths(size.width)
  const variants: { width: number; content: Buffer }[] = []
  let most = original.length * worthwhile
  const { default: sharp } = await import('sharp')
  for (const width of isAnimated ? [widest] : [widest, ...narrower]) {
    const resized = sharp(original, { animated: isAnimated, limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width })
    let content = await resized.clone().webp(lossy).toBuffer()
    // Only a picture that is not resized still has the flat colours for which that is smaller.
    if (isLossless && !isAnimated && width === size.width) {
      const exact = await resized.clone().webp(lossless).toBuffer()
      if (exact.length <= content.length) content = exact
    }
    if (content.length > most) continue
    variants.unshift({ width, content })
    most = content.length * worthwhile
  }
  return variants
}
