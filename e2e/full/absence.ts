import type { SiteConfig } from '../../lib/config.ts'
import { createCascade } from '../../lib/content/cascade.ts'
import { kindOf } from '../../lib/content/page-kind.ts'
import { readArticle } from '../../lib/content/read-article.ts'
import type { SourceFile } from '../../lib/types.ts'

/**
 * Says why Hugo, too, makes no page of an article: its own front matter or what reaches it from its
 * sections; undefined where nothing says so.
 */
export function absenceFinder(files: readonly SourceFile[], config: SiteConfig) {
  const reads = new Map(files.map((file) => [file.path, readArticle(file, config.timeZone)]))
  const declared = [...reads].map(([path, { frontMatter }]) => ({ path, rules: frontMatter.cascade }))
  const cascade = createCascade(declared, config.cascade)
  return (path: string): string | undefined => {
    const read = reads.get(path)
    if (!read) return undefined
    const fields = cascade(path, kindOf(path, config), read)
    const start = fields.publishdate ?? fields.date
    if (fields.draft) return 'draft'
    if (fields.build.render !== 'always') return `build.render: ${fields.build.render}`
    if (fields.headless) return 'headless'
    if (start && Date.parse(start) > Date.now()) return 'dated in the future'
    if (fields.expirydate && Date.parse(fields.expirydate) <= Date.now()) return 'expired'
    if (path.startsWith(`${config.snippets}/`)) return 'a snippet'
    return undefined
  }
}
