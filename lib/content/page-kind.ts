import type { SiteConfig } from '../config.ts'
import type { PageKind } from '../types.ts'
import { stemOf } from './article-path.ts'

/**
 * The kind of page that a file declares: by its name, and by whether its folder is that of a taxonomy.
 * @see https://gohugo.io/quick-reference/glossary/#page-kind
 */
export function kindOf(path: string, { taxonomies }: Pick<SiteConfig, 'taxonomies'>): PageKind {
  const stem = stemOf(path)
  if (/^_?index$/.test(stem)) return 'home'
  if (!stem.endsWith('/_index')) return 'page'
  const [folder = '', ...below] = path.split('/')
  if (!Object.values(taxonomies).includes(folder.toLowerCase())) return 'section'
  return below.length === 1 ? 'taxonomy' : 'term'
}
