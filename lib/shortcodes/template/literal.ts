import { TemplateFault } from './ast.ts'
import { Float } from './value.ts'

const quoted = /"((?:[^"\\\n]|\\[^\n])*)"/y
const character = /'((?:[^'\\\n]|\\[^\n])+)'/y
const escapeSequence = /\\(x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[0-7]{3}|[\s\S])/gi

const escapes: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
}

/** Reads `"…"` with escapes, or `` `…` `` as it stands. */
export function readString(source: string, at: number): { value: string; end: number } {
  if (source[at] === '`') {
    const end = source.indexOf('`', at + 1)
    if (end < 0) throw new TemplateFault(at, 'a string in backquotes is not closed')
    return { value: source.slice(at + 1, end), end: end + 1 }
  }
  quoted.lastIndex = at
  const match = quoted.exec(source)
  if (!match) throw new TemplateFault(at, 'a string is not closed on its line')
  return { value: withoutEscapes(match[1] ?? '', at), end: quoted.lastIndex }
}

/** Reads `'x'`: in Go a number, the character's code. */
export function readCharacter(source: string, at: number): { value: number; end: number } {
  character.lastIndex = at
  const match = character.exec(source)
  const characters = match ? [...withoutEscapes(match[1] ?? '', at)] : []
  if (characters.length !== 1) {
    throw new TemplateFault(at, "'…' holds one character; a string stands between double quotes")
  }
  return { value: characters[0]?.codePointAt(0) ?? 0, end: character.lastIndex }
}

/** Go's numbers; one with a point or an exponent is a float also where it is whole. */
export function readNumber(text: string, at: number): number | Float {
  const value = numberOf(text.replaceAll('_', ''))
  if (Number.isNaN(value)) throw new TemplateFault(at, `${text} is no number`)
  return /^[+-]?0x/i.test(text) || !/[.e]/i.test(text) ? value : new Float(value)
}

function numberOf(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1
  const digits = text.replace(/^[+-]/, '')
  return sign * Number(/^0\d+$/.test(digits) ? `0o${digits.slice(1)}` : digits)
}

function withoutEscapes(text: string, at: number): string {
  return text.replace(escapeSequence, (whole, code: string) => {
    const digits = /^[xu]/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8)
    if (code.length > 1 && digits <= 0x10ffff) return String.fromCodePoint(digits)
    const simple = Object.hasOwn(escapes, code) ? escapes[code] : undefined
    if (simple === undefined) throw new TemplateFault(at, `the escape ${whole} is unknown`)
    return simple
  })
}
