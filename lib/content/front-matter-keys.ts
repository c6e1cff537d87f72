import { inTimeZone } from './date.ts'
import { frontMatterSchema, yesOrNo } from './front-matter.ts'

/** Hugo's synonyms, each with the field that it stands for. The field itself wins. */
const synonyms: Record<string, string> = {
  _build: 'build',
  menu: 'menus',
  modified: 'lastmod',
  pubdate: 'publishdate',
  published: 'publishdate',
  unpublishdate: 'expirydate',
}

/** The fields that Fingerpost knows; every other one is kept as a param. */
const reserved = new Set(Object.keys(frontMatterSchema.shape))

/** The field that a key stands for, whatever its case. */
export function fieldOf(key: string): string {
  const name = key.toLowerCase()
  return synonyms[name] ?? name
}

/**
 * Sorts the keys of raw front matter into reserved fields and params: keys in lower case,
 * synonyms resolved, unknown fields kept, `params` merged over them.
 * @param timeZone in which a date without an offset is meant
 */
export function normalizeKeys(raw: Record<string, unknown>, timeZone = 'UTC'): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  const params: Record<string, unknown> = {}
  let given: unknown
  for (const [key, value] of Object.entries(raw)) {
    const name = key.toLowerCase()
    const published = name === 'published' ? yesOrNo.safeParse(value) : undefined
    if (published?.success) fields['draft'] ??= !published.data
    else if (synonyms[name] !== undefined) fields[synonyms[name]] ??= value
    else if (name === 'params') given = value
    else if (reserved.has(name)) fields[name] = value
    else params[name] = value
  }
  const merged = typeof given === 'object' && !Array.isArray(given) ? { ...params, ...given } : undefined
  return withDates({ ...fields, params: given == null ? params : (merged ?? given) }, timeZone)
}

const dateFields = ['date', 'lastmod', 'publishdate', 'expirydate']

/**
 * `date` falls back to the other dates, `lastmod` to `date`; an empty one counts as none.
 * @see https://gohugo.io/configuration/front-matter/#dates
 */
function withDates(given: Record<string, unknown>, timeZone: string): Record<string, unknown> {
  const fields = { ...given }
  for (const name of timeZone === 'UTC' ? [] : dateFields) {
    const value = fields[name]
    const written = value instanceof Date ? value.toISOString() : value
    if (typeof written === 'string') fields[name] = inTimeZone(written, timeZone)
  }
  const first = (...values: unknown[]) => values.find((value) => value != null && value !== '')
  const date = first(fields['date'], fields['publishdate'], fields['lastmod'])
  return { ...fields, date, lastmod: first(fields['lastmod'], date) }
}
