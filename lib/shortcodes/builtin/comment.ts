import type { Shortcode } from '../shortcode.ts'

/**
 * `comment`: words for other writers, which no reader sees.
 * @see https://gohugo.io/shortcodes/comment/
 */
export const comment: Shortcode = () => ({ kind: 'nothing' })
