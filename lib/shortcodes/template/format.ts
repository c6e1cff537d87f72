import type { Budget } from './budget.ts'
import { Float, floatText, isFloat, isMap, numberOf, Safe, textWithNil } from './value.ts'

const directive = /%([-+# 0]*)(\d{1,4})?(?:\.(\d{0,3}))?(?:\[(\d{1,3})\])?([\s\S]?)/gu

/** Go's `fmt.Sprintf`, with its marks for what does not fit: `%!d(string=a)`. */
export function format(pattern: string, args: readonly unknown[], budget: Budget): string {
  let next = 0
  let reordered = false
  const result = pattern.replace(directive, (_, flags: string, width, precision, index, verb: string) => {
    if (verb === '%') return '%'
    if (verb === '') return '%!(NOVERB)'
    if (index !== undefined) {
      reordered = true
      next = Number(index) - 1
    }
    if (next < 0 || next >= args.length) return `%!${verb}(${index === undefined ? 'MISSING' : 'BADINDEX'})`
    const text = formatted(args[next++], verb, flags, precision === undefined ? undefined : Number(precision))
    const padded = pad(text, flags, Number(width ?? 0))
    budget.work(padded.length)
    return padded
  })
  if (reordered || next >= args.length) return result
  return `${result}%!(EXTRA ${args
    .slice(next)
    .map((value) => `${typeName(value)}=${textWithNil(value)}`)
    .join(', ')})`
}

function formatted(value: unknown, verb: string, flags: string, precision: number | undefined): string {
  const number = typeof value === 'number' || value instanceof Float ? numberOf(value) : undefined
  const sign = number !== undefined && number >= 0 ? (/[+ ]/.exec(flags)?.[0] ?? '') : ''
  if (verb === 'v') return sign + textWithNil(value)
  if (verb === 'T') return typeName(value)
  if (verb === 't' && typeof value === 'boolean') return String(value)
  if (Array.isArray(value))
    return `[${value.map((entry) => formatted(entry, verb, flags, precision)).join(' ')}]`
  const text = value instanceof Safe ? value.text : value
  if (typeof text === 'string') {
    if (verb === 's') return [...text].slice(0, precision).join('')
    if (verb === 'q') return goQuoted(text)
    if (verb === 'x' || verb === 'X') return cased(Buffer.from(text).toString('hex'), verb)
  }
  if (number !== undefined && isFloat(value)) {
    if (verb === 'f' || verb === 'F') return sign + number.toFixed(Math.min(precision ?? 6, 100))
    if (verb === 'g') return sign + floatText(precision ? Number(number.toPrecision(precision)) : number)
    if (verb === 'e') return sign + number.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2')
  } else if (number !== undefined) {
    if (verb === 'd') return sign + textWithNil(value)
    const base = { b: 2, o: 8, x: 16, X: 16 }[verb]
    if (base) return sign + cased(number.toString(base), verb)
    if (verb === 'c' && number >= 0 && number <= 0x10ffff) return String.fromCodePoint(number)
    if (verb === 'U') return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`
  }
  if (value === undefined || value === null) return `%!${verb}(<nil>)`
  return `%!${verb}(${typeName(value)}=${textWithNil(value)})`
}

function pad(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width)
  if (!flags.includes('0')) return text.padStart(width)
  const sign = /^[+-]/.exec(text)?.[0] ?? ''
  return sign + text.slice(sign.length).padStart(width - sign.length, '0')
}

function cased(text: string, verb: string): string {
  return verb === 'X' ? text.toUpperCase() : text
}

/** `%q`: JSON's quotes are Go's, but for a few control characters. */
function goQuoted(text: string): string {
  return JSON.stringify(text)
    .replace(/\\u00([01])/g, '\\x$1')
    .replaceAll('\u007f', '\\x7f')
}

/** Go's name for the type of a value. */
function typeName(value: unknown): string {
  if (value === undefined || value === null) return '<nil>'
  if (value instanceof Safe) {
    return `template.${{ html: 'HTML', attribute: 'HTMLAttr', css: 'CSS', js: 'JS', url: 'URL' }[value.kind]}`
  }
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  if (isFloat(value)) return 'float64'
  if (typeof value === 'number') return 'int'
  if (Array.isArray(value)) return '[]interface {}'
  return isMap(value) ? 'map[string]interface {}' : 'struct'
}
