import type { Shortcode } from '../shortcode.ts'

/**
 * `gist`, `instagram`, `x`: scripts of others stay out of the page; a card leads to the post.
 * @see https://gohugo.io/shortcodes/gist/ https://gohugo.io/shortcodes/instagram/ https://gohugo.io/shortcodes/x/
 */
export const gist: Shortcode = (call) => {
  const [user = '', id = '', file = ''] = call.positional
  const hash = file ? `#file-${file.toLowerCase().replace(/[^a-z0-9]+/g, '-')}` : ''
  const title = file ? `Gist ${file} by ${user}` : `Gist by ${user}`
  return card(title, `https://gist.github.com/${encodeURIComponent(user)}/${encodeURIComponent(id)}${hash}`)
}

export const instagram: Shortcode = (call) =>
  card('Post on Instagram', `https://www.instagram.com/p/${encodeURIComponent(call.get('id', 0))}/`)

export const x: Shortcode = (call) => {
  const [user = '', id = ''] = [call.get('user', 0), call.get('id', 1)]
  return card(
    `Post by ${user} on X`,
    `https://x.com/${encodeURIComponent(user)}/status/${encodeURIComponent(id)}`,
  )
}

function card(title: string, href: string) {
  return { kind: 'component' as const, name: 'Card', attributes: { title, href } }
}
