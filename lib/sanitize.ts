import { fromHtml } from 'hast-util-from-html'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'

/** GitHub's list of what is harmless, and the elements of HTML that show text or media. */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...['abbr', 'aside', 'audio', 'figcaption', 'figure', 'mark', 'section', 'small', 'u', 'video'],
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'className', 'id', 'lang', 'title'],
    audio: ['src', 'controls'],
    video: ['src', 'controls', 'poster'],
  },
}

/**
 * HTML without anything that could run: scripts, event attributes, styles, frames, addresses of
 * other schemes than the web's. Tags that are not closed are.
 */
export function sanitizeHtml(html: string): string {
  return /[<&]/.test(html) ? toHtml(sanitize(fromHtml(html, { fragment: true }), schema)) : html
}
