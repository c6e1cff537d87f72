import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { codeHash } from '../code/code.ts'
import type { IncludedFile } from '../shortcodes/shortcode.ts'
import { openResultStore } from '../store/result-store.ts'
import type { CompiledArticle } from '../types.ts'
import { areUnchanged } from './article-reads.ts'
import type { ArticleSource, Compilation } from './compile.ts'
import type { Markup } from './pipeline.ts'

/** Compiled articles on disk, by the hash of what they are made from. */
export interface ArticleCache {
  /** The hash of all that a compiled article is made from, but for the files that it includes. */
  keyOf(source: ArticleSource): string
  /** The compiled form, where it is known and the files that it includes are as they were. */
  read(key: string, readText: (path: string) => IncludedFile): CompiledArticle | undefined
  /** Keeps what compiling gave, its code under the key of the compiled article, which the files that it includes are part of. */
  write(key: string, compilation: Compilation): CompiledArticle
  /** Where the code of a compiled article is, for `readEntry`, which finds nothing where it is damaged. */
  codeFileOf(key: string): string
  /** Removes what is old and was not asked for. */
  sweep(): void
}

/** Another process may compile the article with another state of a file, while this one still has to read the code. */
function codeKeyOf(key: string, { reads }: Pick<CompiledArticle, 'reads'>): string {
  if (reads.length === 0) return key
  return createHash('sha256')
    .update(JSON.stringify([key, reads]))
    .digest('hex')
    .slice(0, 32)
}

/**
 * Opens the cache. Its keys hold the source of the compiler itself and the versions of its
 * packages, so that no old result outlives a change of them.
 * @param folder absolute
 */
export function openArticleCache(
  folder: string,
  components: ReadonlySet<string>,
  markup: Partial<Markup> = {},
): ArticleCache {
  const setting = JSON.stringify([codeHash('compile'), [...components].sort(), markup])
  const facts = openResultStore(join(folder, 'facts'), '.json')
  const code = openResultStore(join(folder, 'code'), '.js')
  return {
    keyOf: ({ path, format, body, expansion }) =>
      createHash('sha256')
        .update(setting)
        .update(JSON.stringify([path, format, body, expansion]))
        .digest('hex')
        .slice(0, 32),
    read(key, readText) {
      const stored = facts.read(key)
      const known: CompiledArticle | undefined = stored === undefined ? undefined : JSON.parse(stored)
      return known && code.has(known.key) && areUnchanged(known.reads, readText) ? known : undefined
    },
    write(key, { code: text, ...rest }) {
      const article: CompiledArticle = { key: codeKeyOf(key, rest), ...rest }
      // The code first: what is found has both.
      code.write(article.key, text)
      facts.write(key, JSON.stringify(article))
      return article
    },
    codeFileOf: code.fileOf,
    sweep() {
      facts.sweep()
      code.sweep()
    },
  }
}
