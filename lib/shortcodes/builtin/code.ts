import { trimLines } from '../fence.ts'
import type { Shortcode } from '../shortcode.ts'

/**
 * `highlight LANG OPTIONS`: code, without the empty lines around it.
 * @see https://gohugo.io/shortcodes/highlight/
 */
export const highlight: Shortcode = (call) => ({
  kind: 'code',
  language: call.get('lang', 'type', 0),
  meta: call.get('options', 1),
  text: trimLines(call.plainInner()),
})

/** `mermaid`: a diagram, as a fence of that language gives it. */
export const mermaid: Shortcode = (call) => ({
  kind: 'code',
  language: 'mermaid',
  text: trimLines(call.plainInner()),
})
