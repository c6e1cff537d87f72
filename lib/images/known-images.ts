import { stat } from 'node:fs/promises'
import type { Store } from '../content/store.ts'
import { type Measure, measureImage } from './measure.ts'

/** What was read of a picture. */
export interface KnownImage {
  measure: Measure
  /** What its variants are named by, once they were asked for. */
  key?: string
}

/** The same, and the state of the file in which it was read. */
interface Entry {
  stamp: string
  image: KnownImage
}

/** What is known of the pictures of a site. */
export interface KnownImages {
  /**
   * What a picture's file holds; read anew where the file has changed.
   * @param file absolute
   * @throws Error that says why it cannot be read
   */
  get(file: string): Promise<KnownImage>
  /** Writes down what was asked for, and forgets the rest. */
  save(): void
}

const key = 'images'

/** The longest tick of a file system's clock (FAT's), in milliseconds. */
const tick = 2000

/**
 * Opens what is known of pictures.
 * @param made what decides, besides the file, what is read of it; of another one nothing is taken
 * @param now the clock of the machine
 */
export function openKnownImages(store: Store, made: string, now: () => number = Date.now): KnownImages {
  const stored = store.read(key)
  const last: { made: string; entries: [file: string, entry: Entry][] } | undefined =
    stored === undefined ? undefined : JSON.parse(stored)
  const known = new Map(last?.made === made ? last.entries : [])
  const used = new Map<string, Entry>()
  return {
    async get(file) {
      const begin = now()
      const status = await stat(file, { bigint: true })
      // The change time would also tell of a link that publishing the file makes.
      const stamp = [status.mtimeNs, status.size, status.ino].join(' ')
      const entry = known.get(file)
      if (entry?.stamp === stamp) {
        used.set(file, entry)
        return entry.image
      }
      const image: KnownImage = { measure: await measureImage(file) }
      // Of a file that has just been written, a second change may have the time of the first.
      if (Number(status.mtimeMs) + tick < begin) used.set(file, { stamp, image })
      return image
    },
    save() {
      const entries = [...used].sort(([a], [b]) => (a < b ? -1 : 1))
      const content = JSON.stringify({ made, entries })
      if (content !== stored) store.write(key, content)
    },
  }
}
