import { Safe, textOf } from '../value.ts'
import type { FunctionTable } from './types.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' }
const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
])

/** Of the named entities only those that HTML needs. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named.get(name) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
  })
}

/** The text of HTML: paragraphs and breaks end a line, runs of white space are one space. */
function plainText(html: string): string {
  if (!/[<>]/.test(html)) return html
  return html
    .replaceAll('\n', ' ')
    .replace(/<\/p>|<br>|<br \/>/g, '\n')
    .replace(/<[^>]*>?/g, '')
    .replace(/(\s)\s+/g, '$1')
}

/** What is made of HTML and Markdown, and what the author of a template vouches for. */
export const markup: FunctionTable = {
  'transform.Markdownify markdownify': ([value], { call }) =>
    new Safe('html', call.functions.markdownify(textOf(value), 'inline')),
  'transform.Plainify plainify': ([value], { call }) => plainText(call.functions.plain(textOf(value))),
  'transform.HTMLEscape htmlEscape': ([value]) =>
    textOf(value).replace(/["'&<>]/g, (character) => escapes[character] ?? character),
  'transform.HTMLUnescape htmlUnescape': ([value]) => withoutEntities(textOf(value)),
  'safe.HTML safeHTML': ([value]) => new Safe('html', textOf(value)),
  'safe.URL safeURL': ([value]) => new Safe('url', textOf(value)),
  // The parser knows where they print; no value needs to remember it.
  'safe.HTMLAttr safeHTMLAttr safe.CSS safeCSS': ([value]) => textOf(value),
}
