import { join } from 'node:path'
import { type ArticleCache, openArticleCache } from '../mdx/cache.ts'
import type { ArticleSource } from '../mdx/compile.ts'
import type { CompileResult, CompileTask } from '../mdx/compile-task.ts'
import { compileWithFiles } from '../mdx/compile-with-files.ts'
import type { Markup } from '../mdx/pipeline.ts'
import { workFolder } from '../project.ts'
import { allowsInline } from '../security-config.ts'
import { expandShortcodes } from '../shortcodes/expand.ts'
import { createLibrary, type ShortcodeFiles } from '../shortcodes/library.ts'
import { readEntry } from '../store/entry.ts'
import type { CompiledArticle, Page, Site } from '../types.ts'

/** Compiles the articles of one site. */
export interface Compiler {
  /** An article with its shortcodes run, ready to be looked up or compiled. */
  prepare(page: Page): PreparedArticle
  /** What an earlier build made of a page, by the key of its `PreparedArticle`. */
  known(page: Page, key: string): CompiledArticle | undefined
  /** The compiled form of a page. */
  compile(page: Page): Promise<CompiledArticle>
  /** The code of a compiled page, which is compiled again where what was kept of it is gone or damaged. */
  codeOf(page: Page, article: CompiledArticle): Promise<string>
  /**
   * Compiles a page again, whose code is gone or damaged.
   * @throws where the code cannot be kept, or a file that the article includes is not what it was
   */
  restore(page: Page, article: CompiledArticle): Promise<void>
  components: ReadonlySet<string>
  cache: ArticleCache
  /** Paths of articles that others include, as far as these were prepared. */
  included: ReadonlySet<string>
}

/** An article before it is compiled. */
export interface PreparedArticle {
  key: string
  /** What an earlier build made of it. */
  known: CompiledArticle | undefined
  /** @param run how the work is carried out; by default here */
  compile(run?: (task: CompileTask) => Promise<CompileResult>): Promise<CompiledArticle>
}

/**
 * Opens the compiler of a site. Shortcodes run first and each time, because they may read other
 * files; what they give is part of the cache's key.
 * @param components names of those that an article may use without importing them
 */
export function openCompiler(site: Site, files: ShortcodeFiles, components: ReadonlySet<string>): Compiler {
  const { unsafe, typographer, linkify, enableEmoji = false, math, passthrough, security } = site.config
  const markup: Partial<Markup> = {
    unsafe,
    typographer,
    linkify,
    enableEmoji,
    math,
    passthrough,
    inlineStyles: allowsInline(security, 'style-src'),
    inlineScripts: allowsInline(security, 'script-src'),
  }
  const cache = openArticleCache(join(workFolder, 'articles'), components, markup)
  const included = new Set<string>()
  const library = createLibrary(site, files, included)
  const readTextOf = (page: Page) => library.contextOf(page).readText
  const prepare = (page: Page): PreparedArticle => {
    const { path, format, body } = page
    const hasCalls = /\{\{[<%]/.test(body)
    const readText = readTextOf(page)
    const source: ArticleSource = {
      path,
      format,
      body,
      ...(hasCalls && { expansion: expandShortcodes(page, library) }),
    }
    const key = cache.keyOf(source)
    return {
      key,
      known: cache.read(key, readText),
      compile: async (run = compileHere) =>
        cache.write(key, await compileWithFiles({ source, components, markup }, readText, run)),
    }
  }
  async function restore(page: Page, article: CompiledArticle): Promise<void> {
    const { key } = await prepare(page).compile()
    if (key !== article.key)
      throw new Error(`a file that ${page.path} includes has changed meanwhile. Build again.`)
    const file = cache.codeFileOf(key)
    if (readEntry(file) === undefined)
      throw new Error(`${file} cannot be written: the disk is full, or your user may not write there`)
  }
  return {
    prepare,
    known: (page, key) => cache.read(key, readTextOf(page)),
    compile: async (page) => {
      const prepared = prepare(page)
      return prepared.known ?? prepared.compile()
    },
    restore,
    async codeOf(page, article) {
      const file = cache.codeFileOf(article.key)
      const known = readEntry(file)
      if (known !== undefined) return known
      await restore(page, article)
      return readEntry(file) ?? ''
    },
    components,
    cache,
    included,
  }
}

/** What compiles is a second of loading, which a build without a new article need not wait for. */
async function compileHere(task: CompileTask): Promise<CompileResult> {
  const { runCompileTask } = await import('../mdx/compile-task.ts')
  return runCompileTask(task)
}
