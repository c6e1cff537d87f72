import { sanitizeHtml } from '../../sanitize.ts'
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

/** What each place cannot hold, as Go sees it; what may hold entities already keeps its `&`. */
const unsafe = {
  value: /[\0"'+&<>]/g,
  markup: /[\0"'+<>]/g,
  // Where no quotes stand around a value, a space would end it.
  unquoted: /[\0-\x20"'+&<>=`]/g,
}

/**
 * A value as it is printed at its place.
 * @param isTrusted whether what a template calls safe is taken for that
 */
export function escapeOutput(value: unknown, place: OutputPlace, isTrusted: boolean): string {
  const text = textOf(value)
  const isHtml = value instanceof Safe && value.kind === 'html'
  if (place.kind === 'nothing') return ''
  if (place.kind === 'text' && isHtml) return isTrusted ? text : sanitizeHtml(text)
  if (place.kind === 'written') return text
  if (place.kind === 'vouched') return isTrusted ? text : ''
  if (place.kind !== 'attribute') return escaped(text, isHtml ? unsafe.markup : unsafe.value)
  const { url, isQuoted } = place
  const isMarkup = isHtml && url === undefined
  const content = url
    ? escapeUrl(isTrusted ? value : text, url)
    : isMarkup
      ? text.replace(/<[^<>]*>/g, '')
      : text
  if (isQuoted) return escaped(content, isMarkup ? unsafe.markup : unsafe.value)
  return content === '' ? '""' : escaped(content, unsafe.unquoted)
}

function escaped(text: string, pattern: RegExp): string {
  return text.replace(pattern, (character) => escapes[character] ?? `&#${character.charCodeAt(0)};`)
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
