import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/**
 * The bytes of a file that holds `content`, with a mark before it by which it is seen to be whole and where it
 * belongs: a disk that was full or lost its power leaves half files, and hands copy and trim what we keep.
 * @param file absolute; its name and that of its folder are part of the mark
 */
export function sealEntry(file: string, content: string | Buffer): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return Buffer.concat([Buffer.from(`${markOf(file, bytes)}\n`), bytes])
}

/** What `sealEntry` has put into a file; undefined where there is none, or not what was written there. */
export function readEntry(file: string): string | undefined {
  return readEntryBytes(file)?.toString('utf8')
}

/** The same as bytes, of which a reader may need few. */
export function readEntryBytes(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(/* turbopackIgnore: true */ file)
    const content = bytes.subarray(markLength + 1)
    return bytes.toString('latin1', 0, markLength + 1) === `${markOf(file, content)}\n` ? content : undefined
  } catch {
    return undefined
  }
}

const markLength = 22

function markOf(file: string, content: Buffer): string {
  const hash = createHash('sha256').update(`${basename(dirname(file))}/${basename(file)}\n`)
  return hash.update(content).digest('base64url').slice(0, markLength)
}
