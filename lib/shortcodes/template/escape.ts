import type { OutputPlace, UrlPart } from './html.ts'
import { Safe, textOf } from './value.ts'

const escapes: Record<string, string> = {
  '\0': '\uFFFD',
  '"': '&#34;',
  "'": '&#39;',
  '+': '&#43;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
}

/** What Go prints in place of an address that could do harm. */
const refused = '#ZgotmplZ'

/** A value as it is printed at its place. */
export function escapeOutput(value: unknown, place: OutputPlace): string {
  const text = textOf(value)
  const isHtml = value instanceof Safe && value.kind === 'html'
  if (place.kind === 'nothing') return ''
  if (place.kind === 'written' || (place.kind === 'text' && isHtml)) return text
  if (place.kind !== 'attribute') return isHtml ? escapeMarkup(text) : escapeValue(text)
  const { url, isQuoted } = place
  const isMarkup = isHtml && url === undefined
  const content = url ? escapeUrl(value, url) : isMarkup ? text.replace(/<[^<>]*>/g, '') : text
  if (!isQuoted) return content === '' ? '""' : escapeUnquoted(content)
  return isMarkup ? escapeMarkup(content) : escapeValue(content)
}

/** Escapes a text for HTML as Go's templates do, `+` included. */
function escapeValue(text: string): string {
  return text.replace(/[\0"'+&<>]/g, (character) => escapes[character] ?? character)
}

/** As `escapeValue`, for what may hold entities already. */
function escapeMarkup(text: string): string {
  return text.replace(/[\0"'+<>]/g, (character) => escapes[character] ?? character)
}

/** As `escapeValue`, for a value that no quotes stand around: there a space would end it. */
function escapeUnquoted(text: string): string {
  return text.replace(/[\0-\x20"'+&<>=`]/g, (character) =>
    character === '\0' ? '&#xfffd;' : (escapes[character] ?? `&#${character.charCodeAt(0)};`),
  )
}

/** Escapes a value within an address; at its start, a scheme other than that of the web or of mail is refused. */
function escapeUrl(value: unknown, part: UrlPart): string {
  const text = textOf(value)
  const isSafe = value instanceof Safe && value.kind === 'url'
  if (part === 'query' && !isSafe) return encoded(text, /^[A-Za-z0-9\-._~]$/)
  if (part === 'start' && !isSafe && !hasSafeScheme(text)) return refused
  return encoded(text, /^([A-Za-z0-9\-._~!#$&*+,/:;=?@[\]]|%[\da-f]{2})$/i)
}

/** A scheme ends at the first colon, if no slash stands before it; any but these is refused, however it is spelled. */
function hasSafeScheme(text: string): boolean {
  const [scheme = '', rest] = text.split(':', 2)
  return rest === undefined || scheme.includes('/') || /^(https?|mailto)$/i.test(scheme)
}

function encoded(text: string, kept: RegExp): string {
  return text.toWellFormed().replace(/%[\da-f]{2}|[\s\S]/giu, (piece) => {
    if (kept.test(piece)) return piece
    const [first = '', ...digits] = piece
    const bytes = [...Buffer.from(first)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    return [...bytes, ...digits].join('')
  })
}
