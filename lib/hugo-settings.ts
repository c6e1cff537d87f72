import { z } from 'zod'

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String)
export const optionalText = text.nullish().transform((value) => value ?? undefined)

/** Keys match in any case, here as everywhere in Hugo. */
export const lowerKeys = (value: unknown) =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]))
    : value

/** The same at every depth. */
export function lowerAllKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerAllKeys)
  if (!isRecord(value) || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key.toLowerCase(), lowerAllKeys(each)]),
  )
}

/** Older Hugo writes `_target`. */
const lowerTarget = (value: unknown) => {
  if (!isRecord(value) || !('_target' in value)) return lowerKeys(value)
  const { _target: target, ...fields } = value
  return lowerKeys({ ...fields, target })
}

const cascadeRule = z.preprocess(
  lowerTarget,
  z.looseObject({
    target: z.preprocess(lowerKeys, z.looseObject({ path: optionalText, kind: optionalText })).optional(),
  }),
)

/**
 * Fields for every page below a section, or of the whole site; each rule may name a target.
 * @see https://gohugo.io/content-management/front-matter/#cascade-1
 */
export const cascadeSchema = z
  .union([z.array(cascadeRule), cascadeRule.transform((rule) => [rule])])
  .nullish()
  .transform((value) => value ?? [])

/** Fields that a page gets, and the pages that get them. */
export type CascadeRule = z.output<typeof cascadeSchema>[number]

/**
 * Hugo's taxonomies, each by the name of one of its terms: `tag: tags`. Terms are given in the
 * field of the plural name.
 * @see https://gohugo.io/configuration/taxonomies/
 */
export const taxonomiesSchema = z
  .preprocess(lowerKeys, z.record(z.string(), z.string().toLowerCase()))
  .default({ category: 'categories', tag: 'tags' })

const patterns = z.preprocess(lowerKeys, z.record(z.string(), z.string()))
const patternsByKind = z.object({
  page: patterns.default({}),
  section: patterns.default({}),
  taxonomy: patterns.default({}),
  term: patterns.default({}),
})

/**
 * Patterns of addresses by kind of page and section. Without a kind a pattern holds for
 * pages and terms.
 * @see https://gohugo.io/configuration/permalinks/
 */
export const permalinksSchema = z
  .preprocess(lowerKeys, z.record(z.string(), z.union([z.string(), patterns])))
  .transform((given) => {
    const flat = Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'string'))
    const byKind = patternsByKind.parse(
      Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value !== 'string')),
    )
    const bare = patterns.parse(flat)
    return { ...byKind, page: { ...bare, ...byKind.page }, term: { ...bare, ...byKind.term } }
  })
  .default({ page: {}, section: {}, taxonomy: {}, term: {} })

const menuEntry = z.preprocess(
  lowerKeys,
  z.object({
    /** Name of this entry for `parent` of others; default: `name`. */
    identifier: optionalText,
    name: optionalText,
    /** An address of any kind. */
    url: optionalText,
    /** The page it leads to: `/docs/first`, a path of the content folder without its extension. */
    pageref: optionalText,
    /** Identifier, or name, of the entry below which this one stands. */
    parent: optionalText,
    weight: z.number().default(0),
  }),
)

/**
 * Menu entries by the name of their menu.
 * @see https://gohugo.io/configuration/menus/
 */
export const menusSchema = z.preprocess(lowerKeys, z.record(z.string(), z.array(menuEntry))).default({})

/** An entry of a menu that the configuration gives. */
export type ConfiguredMenuEntry = z.output<typeof menuEntry>

/** Values for templates and the shortcode `param`, keys in lower case. */
export const paramsSchema = z.preprocess(lowerAllKeys, z.record(z.string(), z.unknown())).default({})

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
