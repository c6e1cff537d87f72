import type { Shortcode } from '../shortcode.ts'

/**
 * Hugo's `details`; also `expand` and `collapse` of themes. The first value, or `summary` or
 * `title`, is what always shows.
 * @see https://gohugo.io/shortcodes/details/
 */
export const details: Shortcode = (call) => {
  if (!call.isPaired) return undefined
  const open = call.get('open', 1).toLowerCase()
  return {
    kind: 'component',
    name: 'Details',
    attributes: {
      summary: call.get('summary', 'title', 0) || 'Details',
      open: open === 'true' || open === 'open',
      name: call.get('name') || undefined,
    },
  }
}
