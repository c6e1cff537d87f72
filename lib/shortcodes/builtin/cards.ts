import type { Shortcode } from '../shortcode.ts'

/** `cards`, `cardpane` of Docsy, `card-grid`: a grid of cards. */
export const cards: Shortcode = (call) =>
  call.isPaired ? { kind: 'component', name: 'Cards', attributes: {} } : undefined

/** `card`: a title, which may be a link, and a few words. */
export const card: Shortcode = (call) => {
  const text = call.get('subtitle', 'description')
  return {
    kind: 'component',
    name: 'Card',
    attributes: {
      title: call.get('title', 'header', 0),
      icon: call.get('icon') || undefined,
      href: call.get('link', 'href', 'url', 1) || undefined,
    },
    ...(!call.isPaired && text && { text }),
  }
}
