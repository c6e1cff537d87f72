import type { Rendered, Shortcode, ShortcodeCall } from '../shortcode.ts'

/**
 * `youtube` and `vimeo`: a player that loads nothing before it is clicked.
 * @see https://gohugo.io/shortcodes/youtube/ https://gohugo.io/shortcodes/vimeo/
 */
export const youtube = playerOf('youtube')
export const vimeo = playerOf('vimeo')

/** What Hugo's players take, and ours have no use for: they play when the reader asks for it. */
const unused = ['allowFullScreen', 'autoplay', 'class', 'controls', 'loading', 'loop', 'mute']

function playerOf(provider: string): Shortcode {
  return (call) => {
    call.get(...unused)
    return player(call, provider)
  }
}

function player(call: ShortcodeCall, provider: string): Rendered {
  return {
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
  }
}
