import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeHash } from '../code/code.ts'
import type { CompiledArticle } from '../types.ts'
import { writeWhole } from '../write-whole.ts'
import { areUnchanged } from './article-reads.ts'
import type { ArticleSource } from './compile.ts'
import { noFiles } from './no-files.ts'
import type { Markup } from './pipeline.ts'

/** Compiled articles on disk, by the hash of what they are made from. */
export interface ArticleCache {
  /** Where the compiled form of an article is or would be. */
  fileOf(article: ArticleSource): string
  /** The compiled form, made if it is not there yet. */
  get(article: ArticleSource): Promise<CompiledArticle>
}

/**
 * Opens the cache. Its keys hold the hash of the compiler's own code, so that no old result outlives a
 * change of it.
 */
export async function openArticleCache(
  folder: string,
  components: ReadonlySet<string>,
  markup: Partial<Markup> = {},
): Promise<ArticleCache> {
  const version = codeHash('compile')
  const known = [...components].sort().join()
  await mkdir(folder, { recursive: true })
  const fileOf = ({ path, format, body, expansion }: ArticleSource) => {
    const key = createHash('sha256')
      .update(JSON.stringify([version, known, markup, path, format, body, expansion]))
      .digest('hex')
    return join(folder, `${key.slice(0, 32)}.json`)
  }
  return {
    fileOf,
    async get(article) {
      const file = fileOf(article)
      const stored = await readFile(file, 'utf8').catch(() => undefined)
      const known: CompiledArticle | undefined = stored === undefined ? undefined : JSON.parse(stored)
      if (known && areUnchanged(known.reads, article.readText ?? noFiles)) return known
      // It takes longer to load than many articles to read, and most often there is nothing to compile.
      const { compileArticle } = await import('./compile.ts')
      const compiled = await compileArticle(article, components, markup)
      await writeWhole(file, JSON.stringify(compiled))
      return compiled
    },
  }
}
