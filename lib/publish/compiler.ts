import { join } from 'node:path'
import { type ArticleCache, openArticleCache } from '../mdx/cache.ts'
import type { ArticleSource } from '../mdx/compile.ts'
import { workFolder } from '../project.ts'
import { allowsInline } from '../security-config.ts'
import { expandShortcodes } from '../shortcodes/expand.ts'
import { createLibrary, type ShortcodeFiles } from '../shortcodes/library.ts'
import type { CompiledArticle, Page, Site } from '../types.ts'
import { componentNames } from './scripts.ts'

/** Compiles the articles of one site. */
export interface Compiler {
  /** The compiled form of a page, and the file that holds it. */
  compile(page: Page): Promise<{ article: CompiledArticle; file: string }>
}

/**
 * Opens the compiler of a site. Shortcodes run first and each time, because they may read other
 * files; what they give is part of the cache's key.
 */
export async function openCompiler(site: Site, files: ShortcodeFiles): Promise<Compiler> {
  const { unsafe, typographer, linkify, math, passthrough, security } = site.config
  const cache: ArticleCache = await openArticleCache(join(workFolder, 'articles'), await componentNames(), {
    unsafe,
    typographer,
    linkify,
    math,
    passthrough,
    inlineStyles: allowsInline(security, 'style-src'),
    inlineScripts: allowsInline(security, 'script-src'),
  })
  const library = createLibrary(site, files)
  return {
    async compile(page) {
      const { path, format, body } = page
      const hasCalls = /\{\{[<%]/.test(body)
      const source: ArticleSource = {
        path,
        format,
        body,
        readText: library.contextOf(page).readText,
        ...(hasCalls && { expansion: expandShortcodes(page, library) }),
      }
      return { article: await cache.get(source), file: cache.fileOf(source) }
    },
  }
}
