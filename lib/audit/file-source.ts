import { createReadStream } from 'node:fs'
import type { ByteSource } from './bytes.ts'

/** A file as a source; what is wrong with it is thrown when it is read. */
export function fileSource(file: string, name = file): ByteSource {
  return { name, open: () => createReadStream(file) }
}
