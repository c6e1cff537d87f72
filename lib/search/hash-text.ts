import { createHash } from 'node:crypto'
import { hashLength } from './format.ts'

/** A hash by which a text is known from one build to the next. */
export function hashText(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

/** What of such a hash stands in the name of a file: digits and small letters, since not every disk tells letters by their case. */
export function nameOfHash(hash: string): string {
  const number = Buffer.from(hash.slice(0, 8), 'base64url').readUInt32BE()
  return (number % 36 ** hashLength).toString(36).padStart(hashLength, '0')
}
