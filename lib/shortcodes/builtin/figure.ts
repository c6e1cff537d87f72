import type { Shortcode } from '../shortcode.ts'

const names = [
  'src',
  'alt',
  'title',
  'width',
  'height',
  'loading',
  'link',
  'target',
  'rel',
  'attr',
  'attrlink',
]

/**
 * `figure`: a picture with a caption and who it is by.
 * @see https://gohugo.io/shortcodes/figure/
 */
export const figure: Shortcode = (call) => ({
  kind: 'component',
  name: 'Figure',
  attributes: {
    ...Object.fromEntries(names.flatMap((name) => (call.get(name) ? [[name, call.get(name)]] : []))),
    src: call.get('src', 0),
    caption: call.get('caption') || undefined,
    className: call.get('class') || undefined,
    dark: call.get('dark') || undefined,
    zoom: call.get('zoom') === 'true',
  },
})
