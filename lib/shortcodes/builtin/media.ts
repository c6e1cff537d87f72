import type { Shortcode } from '../shortcode.ts'

const names = ['src', 'poster', 'width', 'height', 'caption', 'title', 'loop', 'muted', 'autoplay']

/** `video` and `audio`: a file that the browser plays itself. */
export const video = mediaOf('Video')
export const audio = mediaOf('Audio')

function mediaOf(name: string): Shortcode {
  return (call) => ({
    kind: 'component',
    name,
    isVoid: true,
    attributes: {
      ...Object.fromEntries(names.flatMap((each) => (call.get(each) ? [[each, call.get(each)]] : []))),
      src: call.get('src', 'webm', 'mp4', 'ogg', 'file', 'url', 0),
    },
  })
}
