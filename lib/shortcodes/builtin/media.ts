import type { Shortcode } from '../shortcode.ts'

const ofAll = ['src', 'caption', 'title', 'loop']

/** `video` and `audio`: a file that the browser plays itself. */
export const video = mediaOf('Video', [...ofAll, 'poster', 'width', 'height', 'muted'])
export const audio = mediaOf('Audio', ofAll)

function mediaOf(name: string, names: readonly string[]): Shortcode {
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
