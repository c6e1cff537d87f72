import type { CascadeRule } from '../hugo-settings.ts'
import type { PageKind } from '../types.ts'
import { stemOf } from './article-path.ts'
import { type FrontMatter, frontMatterSchema } from './front-matter.ts'
import { normalizeKeys } from './front-matter-keys.ts'
import type { ReadArticle } from './read-article.ts'

/**
 * Passes the `cascade` of a section to every page of its folder, its own page included, unless a
 * nearer folder or the page itself sets the field.
 * @param declared what each file cascades
 * @param ofSite what the configuration cascades to all pages; anything else is nearer
 * @returns the front matter of a page with what reaches it
 * @see https://gohugo.io/content-management/front-matter/#cascade-1
 */
export function createCascade(
  declared: readonly { path: string; rules: readonly CascadeRule[] }[],
  ofSite: readonly CascadeRule[],
) {
  const ofSections = declared
    .filter(({ path, rules }) => rules.length > 0 && /(^|\/)_index\.mdx?$/.test(path))
    .map(({ path, rules }) => ({ folder: stemOf(path).replace(/_index$/, ''), rules }))
    .sort((a, b) => a.folder.length - b.folder.length)
  const sources = [{ folder: '', rules: ofSite }, ...ofSections]

  return (path: string, kind: PageKind, { frontMatter, given }: ReadArticle): FrontMatter => {
    const rules = sources
      .filter(({ folder }) => path.startsWith(folder))
      .flatMap((source) => source.rules)
      .filter((rule) => reaches(rule, path, kind))
    if (rules.length === 0) return frontMatter
    const passed = normalizeKeys(Object.assign({}, ...rules.map(({ target: _, ...fields }) => fields)))
    const own = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const params = { ...asRecord(passed['params']), ...asRecord(given['params']) }
    const merged = frontMatterSchema.safeParse({ ...passed, ...own, params, cascade: given['cascade'] })
    return merged.success ? merged.data : frontMatter
  }
}

function reaches({ target }: CascadeRule, path: string, kind: PageKind): boolean {
  const place = `/${stemOf(path).replace(/\/?_?index$/, '')}`.toLowerCase()
  return (!target?.kind || matches(target.kind, kind)) && (!target?.path || matches(target.path, place))
}

/** `/docs/**` and `{/a,/b}/*`, as far as targets use globs. */
function matches(glob: string, path: string): boolean {
  const pattern = glob
    .toLowerCase()
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(
      /\*\*|\*|\?|[{},]/g,
      (sign) => ({ '**': '.*', '*': '[^/]*', '?': '[^/]', '{': '(?:', '}': ')', ',': '|' })[sign] ?? '',
    )
  return new RegExp(`^${pattern}$`).test(path)
}

function asRecord(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
