import { createProcessor } from '@mdx-js/mdx'
import type { Root } from 'mdast'
import { formatOf } from '../content/article-path.ts'
import { readArticle } from '../content/read-article.ts'
import type { SourceFile } from '../types.ts'
import { markdownSyntax } from './markdown-syntax.ts'

/**
 * Reads the Markdown of a whole file into a tree, to find where in the file something is written.
 * Front matter and the tags of shortcodes count as blanks and as letters of no meaning.
 * @returns a tree whose offsets, lines and columns are those of the file; undefined for MDX that does not parse
 */
export function parseSource(file: SourceFile): Root | undefined {
  const format = formatOf(file.path) === 'mdx' ? 'mdx' : 'md'
  try {
    return createProcessor({ format, remarkPlugins: markdownSyntax(format) }).parse(markdownOf(file))
  } catch {
    return undefined
  }
}

/** The text of an article, as long as its file. */
function markdownOf(file: SourceFile): string {
  const { source } = file
  const lines = /^\n*/.exec(readArticle(file).body)?.[0].length ?? 0
  let start = source.startsWith('\uFEFF') ? 1 : 0
  for (let line = 0; line < lines; line++) start = source.indexOf('\n', start) + 1
  const blank = source.slice(0, start).replace(/[^\r\n]/g, ' ')
  return blank + source.slice(start).replace(/\{\{([<%])[\s\S]*?[>%]\}\}/g, masked)
}

function masked(tag: string): string {
  return tag.replace(/[^\r\n]/g, '\uE000')
}
