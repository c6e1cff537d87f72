import { readArticle } from '../content/read-article.ts'
import { addressOfRef } from '../content/ref.ts'
import type { Page, Site, SourceFile } from '../types.ts'
import { builtin } from './builtin/index.ts'
import type { ShortcodeLibrary } from './expand.ts'
import { createIncludes } from './includes.ts'
import type { Shortcode } from './shortcode.ts'

/** What of a site's files shortcodes need. */
export interface ShortcodeFiles {
  articles: readonly SourceFile[]
  /** Pieces of text by the path below the folder of snippets, without extension. */
  snippets: readonly SourceFile[]
  /** Shortcodes of the site's own templates. */
  templates: ReadonlyMap<string, Shortcode>
  /** Reads any other file of the content folder; undefined where there is none. */
  readText(path: string): string | undefined
}

/**
 * All shortcodes of a site. What the site brings itself comes before what is built in, as in Hugo.
 * @param included gets the paths of articles whose text stands in others
 * @see https://gohugo.io/templates/shortcode/
 */
export function createLibrary(
  site: Site,
  files: ShortcodeFiles,
  included = new Set<string>(),
): ShortcodeLibrary {
  const own = new Map<string, Shortcode>(files.snippets.map((file) => [nameOf(file.path), snippet(file)]))
  for (const [name, shortcode] of files.templates) own.set(name, shortcode)
  const includes = createIncludes(files, included)
  return {
    find: (name) => {
      if (name.endsWith('.inline')) return inlineTemplate
      return own.get(name) ?? (Object.hasOwn(builtin, name) ? builtin[name] : undefined)
    },
    isBuiltin: (name) => !own.has(name) && Object.hasOwn(builtin, name),
    contextOf: (page: Page) => ({
      page,
      site,
      refer: (target) => addressOfRef(target, page, site),
      readText: (path) => includes(path, page),
    }),
  }
}

/** A file of Markdown, called by its name. */
function snippet(file: SourceFile): Shortcode {
  const text = readArticle(file).body.trim()
  return () => ({ kind: 'markdown', text, hasCalls: true, file: file.path })
}

function nameOf(path: string): string {
  return path.replace(/\.\w+$/, '')
}

/** Template code of an article is never run, as in a Hugo that is not told to. */
const inlineTemplate: Shortcode = (_, { warn }) => {
  warn('template code in an article is not run', 'Make it a template in layouts/shortcodes.')
  return { kind: 'nothing' }
}
