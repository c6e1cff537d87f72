import type { Shortcode, ShortcodeCall } from '../shortcode.ts'

const names = ['src', 'alt', 'title', 'width', 'height', 'loading', 'link', 'target', 'rel']
const captions = ['caption', 'attr', 'attrlink']

/**
 * `figure`: a picture with a caption and who it is by, both of which may be Markdown.
 * @see https://gohugo.io/shortcodes/figure/
 */
export const figure: Shortcode = (call) => {
  const isMarkdown = ['caption', 'attr'].some((name) => /[*_`[<\\~&]/.test(call.get(name)))
  return {
    kind: 'component',
    name: 'Figure',
    attributes: {
      ...given(call, isMarkdown ? names : [...names, ...captions]),
      src: call.get('src', 0),
      className: call.get('class') || undefined,
      dark: call.get('dark') || undefined,
      zoom: call.get('zoom') === 'true',
    },
    ...(isMarkdown && { text: `${call.get('caption')} ${credit(call)}`.trim() }),
  }
}

function given(call: ShortcodeCall, some: readonly string[]) {
  return Object.fromEntries(some.flatMap((name) => (call.get(name) ? [[name, call.get(name)]] : [])))
}

function credit(call: ShortcodeCall): string {
  const [attr, link] = [call.get('attr'), call.get('attrlink')]
  return link && attr ? `[${attr}](<${link}>)` : attr
}
