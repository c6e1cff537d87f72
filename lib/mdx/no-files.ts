import type { IncludedFile } from '../shortcodes/shortcode.ts'

/** Reads the files that an article includes, where the article is all there is. */
export function noFiles(path: string): IncludedFile {
  return { fault: `there is no file ${path}` }
}
