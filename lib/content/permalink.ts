import type { SiteConfig } from '../config.ts'
import type { PageKind } from '../types.ts'
import { stemOf } from './article-path.ts'
import type { FrontMatter } from './front-matter.ts'
import { permalinkOfPath, permalinkOfUrl, resolveDots, urlize, withSlug } from './url.ts'

/** What of a page its address is made of. */
export interface Addressed {
  /** Relative to the content folder. */
  path: string
  kind: PageKind
  /** Folders of the section to which it belongs, from the top. */
  sections: readonly string[]
  fields: Pick<FrontMatter, 'title' | 'slug' | 'url' | 'date'>
}

/**
 * The address of a page: its `url`, else the pattern of its section, else its path with its `slug`.
 * @see https://gohugo.io/content-management/urls/
 */
export function permalinkOf(page: Addressed, { permalinks, disablePathToLower }: SiteConfig): string {
  const { path, kind, fields } = page
  if (fields.url && !isWholeAddress(fields.url)) return permalinkOfUrl(fields.url)
  const folder = path.includes('/') ? (path.split('/')[0] ?? '').toLowerCase() : '/'
  const pattern = kind === 'home' ? undefined : permalinks[kind][folder]
  if (pattern !== undefined) return expandPattern(pattern, page, disablePathToLower)
  const natural = permalinkOfPath(path, disablePathToLower)
  return fields.slug && kind === 'page' ? withSlug(natural, fields.slug, disablePathToLower) : natural
}

export function isWholeAddress(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url)
}

/**
 * Fills in the tokens of a pattern; an unknown one stays as it is.
 * @see https://gohugo.io/configuration/permalinks/#tokens
 */
function expandPattern(pattern: string, { path, sections, fields }: Addressed, keepCase: boolean): string {
  const segment = (text: string) => urlize(text, keepCase)
  const date = fields.date ?? '0001-01-01'
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  const named = (options: Intl.DateTimeFormatOptions) =>
    segment(day.toLocaleDateString('en', { ...options, timeZone: 'UTC' }))
  const yearStart = new Date(`${date.slice(0, 4)}-01-01T00:00:00Z`)
  const names = stemOf(path).split('/')
  const file = segment((/^_?index$/.test(names.at(-1) ?? '') ? names.at(-2) : names.at(-1)) ?? '')
  const slug = fields.slug && segment(fields.slug)
  const values: Record<string, string> = {
    year: date.slice(0, 4),
    month: date.slice(5, 7),
    monthname: named({ month: 'long' }),
    day: date.slice(8, 10),
    weekday: String(day.getUTCDay()),
    weekdayname: named({ weekday: 'long' }),
    yearday: String(Math.round((day.getTime() - yearStart.getTime()) / 86_400_000) + 1),
    section: segment(sections[0] ?? ''),
    sections: segment(sections.join('/')),
    title: segment(fields.title),
    slug: slug || segment(fields.title),
    slugorfilename: slug || file,
    filename: file,
    contentbasename: file,
    slugorcontentbasename: slug || file,
  }
  const filled = pattern.replace(/:([a-z]+)(?:\[([^\]]*)\])?/g, (written, name: string, range?: string) =>
    range !== undefined && name === 'sections'
      ? segment(slice(sections, range).join('/'))
      : (values[name] ?? written),
  )
  return resolveDots(`/${filled}/`)
}

/** `1:` all but the first, `:2` the first two, `last` the last one. */
function slice(sections: readonly string[], range: string): readonly string[] {
  const indexOf = (text: string | undefined) =>
    text === 'last' ? sections.length - 1 : text ? Number(text) : undefined
  const [from, to] = range.split(':')
  const start = indexOf(from) ?? 0
  return sections.slice(start, range.includes(':') ? indexOf(to) : start + 1)
}
