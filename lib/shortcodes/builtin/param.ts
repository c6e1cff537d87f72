import type { Page } from '../../types.ts'
import type { Shortcode } from '../shortcode.ts'

/**
 * `param NAME`: a field of the front matter, else of the site's params; a dot leads into it.
 * @see https://gohugo.io/shortcodes/param/
 */
export const param: Shortcode = (call, { page, site, warn }) => {
  const name = call.get(0, 'name')
  const value = lookUp(page.params, name) ?? fieldOf(page, name) ?? lookUp(site.config.params, name)
  if (value !== undefined) return { kind: 'text', text: textOf(value) }
  warn(`param: neither the article nor the site has a param "${name}"`, 'Set it in the front matter.')
  return { kind: 'nothing' }
}

/** A value by its dotted name, in any case. */
function lookUp(params: unknown, name: string): unknown {
  let value = params
  for (const part of name.toLowerCase().split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(value).find(([key]) => key.toLowerCase() === part)?.[1]
  }
  return value
}

function fieldOf({ title, description, date, lastmod }: Page, name: string): unknown {
  return lookUp({ title, description, date, lastmod }, name)
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
