import type { Shortcode } from '../shortcode.ts'
import { calloutTypeOf } from './callout.ts'

/**
 * `badge`: a word or two. Themes give the text as value (`content`) or between the tags, and the kind as colour or
 * style.
 */
export const badge: Shortcode = (call) => {
  const type = calloutTypeOf(call.get('type', 'style', 'color', 'variant', 1))
  const title = call.get('title')
  const text = call.get('text', 'content', 0) || call.plainInner().trim()
  // Their icons and links are not ours.
  call.get('icon', 'link', 'border', 'class')
  return {
    kind: 'component',
    name: 'Badge',
    inline: true,
    isVoid: true,
    attributes: { text: [title, text].filter(Boolean).join(' '), type },
  }
}
