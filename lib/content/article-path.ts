import type { Page } from '../types.ts'

/** `.mdx`, and the extensions that Hugo takes for pages. */
const extension = /\.(mdx?|markdown|mdown|html?)$/

/**
 * Whether a file is an article, by its name; an HTML file is one only if it has front matter.
 * @see https://gohugo.io/content-management/formats/
 */
export function isArticlePath(path: string): boolean {
  return extension.test(path)
}

/** How an article's text is read. */
export function formatOf(path: string): Page['format'] {
  if (path.endsWith('.mdx')) return 'mdx'
  return /\.html?$/.test(path) ? 'html' : 'md'
}

/** The path without its extension, nor the name of Hugo's default language: `a.en.md` -> `a`. */
export function stemOf(path: string): string {
  return path.replace(extension, '').replace(/(?<=[^/])\.en$/, '')
}

/** Whether a source begins with front matter in one of Hugo's formats. */
export function hasFrontMatter(source: string): boolean {
  return /^\uFEFF?\s*(?:(?:---|\+\+\+)[ \t]*\r?\n|\{\s*["}\n])/.test(source)
}
