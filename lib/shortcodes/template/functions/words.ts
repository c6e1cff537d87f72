import { escapeText, unescapeText } from '../escape/entities.ts'
import { textOf } from '../value.ts'
import type { FunctionTable } from './types.ts'

/** Words that the AP style keeps small within a title. */
const small = new Set('a an and as at but by en for if in of on or the to v v. via vs vs.'.split(' '))

function firstUpper(text: string): string {
  const [first = '', ...rest] = text
  return first.toUpperCase() + rest.join('')
}

function title(text: string): string {
  const words = text.split(/(\s+)/)
  const last = words.length - 1
  return words
    .map((word, index) => (small.has(word) && index > 0 && index < last ? word : firstUpper(word)))
    .join('')
}

/** `my-first_post` -> `My first post`, `103` -> `103rd`. */
function humanize(text: string): string {
  if (/^\d+$/.test(text)) return `${text}${ordinalEnding(Number(text))}`
  const spaced = text.replace(/[-_]/g, ' ').replace(/([a-z\d])([A-Z])/g, '$1 $2')
  return firstUpper(spaced.toLowerCase())
}

function ordinalEnding(number: number): string {
  if ([11, 12, 13].includes(number % 100)) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
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

/** Functions of words and of markup. */
export const words: FunctionTable = {
  'strings.Title title': ([value]) => title(textOf(value)),
  'strings.FirstUpper': ([value]) => firstUpper(textOf(value)),
  'inflect.Humanize humanize': ([value]) => humanize(textOf(value)),
  'transform.Plainify plainify': ([value]) => plainText(textOf(value)),
  'transform.HTMLEscape htmlEscape': ([value]) => escapeText(textOf(value)),
  'transform.HTMLUnescape htmlUnescape': ([value]) => unescapeText(textOf(value)),
}
