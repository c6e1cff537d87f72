import { createHash } from 'node:crypto'
import type { IncludedFile } from '../shortcodes/shortcode.ts'
import type { ArticleRead } from '../types.ts'

type ReadText = (path: string) => IncludedFile

/** Reads as `readText` does, and notes what was asked for. */
export function recordReads(readText: ReadText, reads: ArticleRead[]): ReadText {
  return (path) => {
    const result = readText(path)
    if (!reads.some((read) => read.path === path)) reads.push({ path, hash: hashOf(result) })
    return result
  }
}

/** Whether every file that an article was made of is as it was then. */
export function areUnchanged(reads: readonly ArticleRead[], readText: ReadText): boolean {
  return reads.every(({ path, hash }) => hashOf(readText(path)) === hash)
}

function hashOf(result: IncludedFile): string {
  return createHash('sha256').update(JSON.stringify(result)).digest('hex').slice(0, 32)
}
