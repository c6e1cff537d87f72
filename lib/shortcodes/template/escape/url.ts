import { Safe, textOf } from '../value.ts'

/** What Go prints in place of a value that could do harm. */
export const refused = 'ZgotmplZ'

/** The part of an address that comes next; what follows `?` or `#` is data. */
export type UrlPart = 'start' | 'path' | 'query'

/** Escapes a value within an address; at its start, a scheme other than that of the web or of mail is refused. */
export function escapeUrl(value: unknown, part: UrlPart): string {
  const text = textOf(value)
  const isSafe = value instanceof Safe && value.kind === 'url'
  if (part === 'query' && !isSafe) return encoded(text, /[A-Za-z0-9\-._~]/)
  if (part === 'start' && !isSafe && !hasSafeScheme(text)) return `#${refused}`
  return encoded(text, /[A-Za-z0-9\-._~!#$&*+,/:;=?@[\]]/)
}

/** Escapes the candidates of a `srcset`, each an address with a size. */
export function escapeSrcset(value: unknown): string {
  if (value instanceof Safe && value.kind === 'url') return encoded(value.text, /[^\s"'<>`]/)
  return textOf(value)
    .split(',')
    .map((candidate) => {
      const space = candidate.startsWith(' ') ? ' ' : ''
      const [address = '', ...sizes] = candidate.trim().split(/\s+/)
      const isProper = hasSafeScheme(address) && sizes.every((size) => /^[A-Za-z0-9.]*$/.test(size))
      return space + (isProper ? [escapeUrl(address, 'path'), ...sizes].join(' ') : `#${refused}`)
    })
    .join(',')
}

/** Moves on over text of the template that stands in an address. */
export function afterUrlText(part: UrlPart, text: string): UrlPart {
  if (/[?#]/.test(text)) return 'query'
  return part === 'start' && text.trim() !== '' ? 'path' : part
}

/** A scheme ends at the first colon, if no slash stands before it; any but these is refused, however it is spelled. */
function hasSafeScheme(text: string): boolean {
  const colon = text.indexOf(':')
  if (colon < 0) return true
  const scheme = text.slice(0, colon)
  return scheme.includes('/') || /^(https?|mailto)$/i.test(scheme)
}

function encoded(text: string, kept: RegExp): string {
  const keepsEscapes = kept.test('/')
  return text.toWellFormed().replace(/%[\da-f]{2}|[\s\S]/giu, (character) => {
    if (character.length === 3 && character.startsWith('%')) {
      return keepsEscapes ? character : `%25${character.slice(1)}`
    }
    if (kept.test(character)) return character
    return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  })
}
