import { Overrun } from './budget.ts'

/** A text that is not escaped where its kind fits: Go's `template.HTML` and `template.URL`. */
export class Safe {
  constructor(
    readonly kind: 'html' | 'url',
    readonly text: string,
  ) {}
}

/** A floating-point number that may be whole: `7.0 / 2` is 3.5, `7 / 2` is 3. */
export class Float {
  constructor(readonly value: number) {}
}

/** Go's truth: empty texts and lists, zero, false and what is missing are false. */
export function isTrue(value: unknown): boolean {
  if (value instanceof Safe) return value.text !== ''
  if (value instanceof Float) return value.value !== 0
  if (Array.isArray(value)) return value.length > 0
  if (isMap(value)) return Object.keys(value).length > 0
  return Boolean(value)
}

/** A value as a number, undefined where it is none; booleans are none. */
export function numberOf(value: unknown): number | undefined {
  if (value instanceof Float) return value.value
  if (typeof value === 'number') return value
  const text = value instanceof Safe ? value.text : value
  if (typeof text !== 'string' || !/^[+-]?(\d|\.\d)/.test(text)) return undefined
  const number = Number(text)
  return Number.isFinite(number) ? number : undefined
}

/** Whether a number counts as floating-point in Go's arithmetic. */
export function isFloat(value: unknown): boolean {
  return value instanceof Float || (typeof value === 'number' && !Number.isInteger(value))
}

/** Whether a value is a map with string keys. */
export function isMap(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

/** The keys of a map in Go's order. */
export function keysOf(map: Record<string, unknown>): string[] {
  return Object.keys(map).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/**
 * A member of a map, own ones only; Hugo knows parameters in any case. `__proto__` and
 * `constructor` are names like any other: a map that does not hold them has none.
 */
export function member(map: unknown, key: string): unknown {
  if (!isMap(map)) return undefined
  if (Object.hasOwn(map, key)) return map[key]
  const lower = key.toLowerCase()
  const other = Object.keys(map).find((name) => name.toLowerCase() === lower)
  return other === undefined ? undefined : map[other]
}

/** A map with any keys: none is taken for a setter. */
export function mapOf(entries: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  const map: Record<string, unknown> = Object.create(null)
  for (const [key, value] of entries) map[key] = value
  return map
}

/** A list as it is, anything else as no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A value as Go prints it; what is missing prints as nothing. */
export function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : textWithNil(value)
}

/** As `textOf`, but what is missing prints as `<nil>`, as within lists and by `printf`. */
export function textWithNil(value: unknown): string {
  return printed(value, { left: 10_000 }, 0)
}

/** Lists can hold each other many times over, so that their text would never end. */
function printed(value: unknown, limit: { left: number }, depth: number): string {
  if (value === undefined || value === null) return '<nil>'
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Safe) return value.text
  if (value instanceof Float) return floatText(value.value)
  if (typeof value === 'number') {
    return Number.isInteger(value) ? BigInt(value).toString() : floatText(value)
  }
  if (value instanceof Date) return `${value.toISOString().slice(0, 19).replace('T', ' ')} +0000 UTC`
  if (--limit.left < 0 || depth > 50) throw new Overrun('it prints a list without end')
  const inner = (entry: unknown) => printed(entry, limit, depth + 1)
  if (Array.isArray(value)) return `[${value.map(inner).join(' ')}]`
  if (!isMap(value)) return ''
  return `map[${keysOf(value)
    .map((key) => `${key}:${inner(value[key])}`)
    .join(' ')}]`
}

/** Go's `%v`: with an exponent, of two digits at least, below 1e-4 and from 1e6 on. */
function floatText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'
  const size = Math.abs(value)
  const text = size !== 0 && (size < 1e-4 || size >= 1e6) ? value.toExponential() : String(value)
  return text.replace(/e([+-])(\d)$/, 'e$10$2')
}
