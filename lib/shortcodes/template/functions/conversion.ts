import { createHash } from 'node:crypto'
import { Overrun } from '../budget.ts'
import { Float, isMap, keysOf, mapOf, member, numberOf, Safe, textOf } from '../value.ts'
import type { FunctionTable, TemplateFunction } from './types.ts'

function hash(algorithm: string): TemplateFunction {
  return ([value]) => createHash(algorithm).update(textOf(value)).digest('hex')
}

/** What JSON holds of a value; lists can hold each other many times over. */
function plain(value: unknown, limit: { left: number }, depth = 0): unknown {
  if (--limit.left < 0 || depth > 50) throw new Overrun('it makes JSON without end')
  if (value instanceof Float) return value.value
  if (value instanceof Safe) return value.text
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (Array.isArray(value)) return value.map((entry) => plain(entry, limit, depth + 1))
  if (isMap(value)) return mapOf(keysOf(value).map((key) => [key, plain(value[key], limit, depth + 1)]))
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** JSON that is safe within HTML, as Go writes it. */
export function jsonOf(value: unknown, indent = ''): string {
  const escapes: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' }
  return JSON.stringify(plain(value, { left: 10_000 }), undefined, indent)
    .replace(/[<>&]/g, (character) => escapes[character] ?? '')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

export const conversion: FunctionTable = {
  'cast.ToString string': ([value]) => textOf(value),
  'cast.ToInt int': ([value]) => {
    const number = value === true ? 1 : numberOf(value)
    return number === undefined || !Number.isFinite(number) ? undefined : Math.trunc(number)
  },
  'cast.ToFloat float': ([value]) => new Float(numberOf(value) ?? 0),
  'encoding.Jsonify jsonify': (args) =>
    new Safe(
      'html',
      jsonOf(args.at(-1), args.length > 1 ? textOf(member(args[0], 'indent')).slice(0, 10) : ''),
    ),
  'encoding.Base64Encode base64Encode': ([value]) => Buffer.from(textOf(value)).toString('base64'),
  'encoding.Base64Decode base64Decode': ([value]) => Buffer.from(textOf(value), 'base64').toString(),
  'crypto.MD5 md5': hash('md5'),
  'crypto.SHA1 sha1': hash('sha1'),
  'crypto.SHA256 sha256': hash('sha256'),
}
