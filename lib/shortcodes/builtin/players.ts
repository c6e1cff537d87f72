import type { Shortcode } from '../shortcode.ts'

/**
 * `youtube` and `vimeo`: a player that loads nothing before it is clicked.
 * @see https://gohugo.io/shortcodes/youtube/ https://gohugo.io/shortcodes/vimeo/
 */
export const youtube = playerOf('youtube')
export const vimeo = playerOf('vimeo')

function playerOf(provider: string): Shortcode {
  return (call) => ({
    kind: 'component',
    name: 'Player',
    isVoid: true,
    attributes: {
      provider,
      id: call.get('id', 0),
      title: call.get('title') || undefined,
      start: call.get('start') || undefined,
      end: call.get('end') || undefined,
    },
  })
}
