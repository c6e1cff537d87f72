import type { CascadeRule } from '../hugo-settings.ts'
import type { PageKind } from '../types.ts'
import { stemOf } from './article-path.ts'
import { type FrontMatter, frontMatterSchema } from './front-matter.ts'
import { normalizeKeys } from './front-matter-keys.ts'
import type { ReadArticle } from './read-article.ts'
import { foldersOf } from './url.ts'

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
  const byFolder = new Map<string, Passing[]>([['', ofSite.map(passing)]])
  for (const { path, rules } of declared) {
    if (rules.length === 0 || !/(^|\/)_index\.mdx?$/.test(path)) continue
    const folder = stemOf(path).replace(/_index$/, '')
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), ...rules.map(passing)])
  }

  return (path: string, kind: PageKind, { frontMatter, given }: ReadArticle): FrontMatter => {
    // The nearest has the last word.
    const fields = ['', ...foldersOf(path)]
      .flatMap((folder) => byFolder.get(folder) ?? [])
      .filter((rule) => reaches(rule, path, kind))
      .map((rule) => rule.fields)
    if (fields.length === 0) return frontMatter
    const passed = normalizeKeys(Object.assign({}, ...fields))
    const own = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const params = { ...asRecord(passed['params']), ...asRecord(given['params']) }
    const merged = frontMatterSchema.safeParse({ ...passed, ...own, params, cascade: given['cascade'] })
    return merged.success ? merged.data : frontMatter
  }
}

/** What a rule passes on, and to what; its globs are read once, however many pages it may reach. */
interface Passing {
  fields: object
  kind: RegExp | undefined
  path: RegExp | undefined
}

function passing({ target, ...fields }: CascadeRule): Passing {
  return { fields, kind: globOf(target?.kind), path: globOf(target?.path) }
}

function reaches(rule: Passing, path: string, kind: PageKind): boolean {
  if (rule.kind?.test(kind) === false) return false
  return rule.path?.test(`/${stemOf(path).replace(/\/?_?index$/, '')}`.toLowerCase()) !== false
}

/** `/docs/**` and `{/a,/b}/*`, as far as targets use globs; undefined for none. */
function globOf(glob: string | undefined): RegExp | undefined {
  if (!glob) return undefined
  const pattern = glob
    .toLowerCase()
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(
      /\*\*|\*|\?|[{},]/g,
      (sign) => ({ '**': '.*', '*': '[^/]*', '?': '[^/]', '{': '(?:', '}': ')', ',': '|' })[sign] ?? '',
    )
  return new RegExp(`^${pattern}$`)
}

function asRecord(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
